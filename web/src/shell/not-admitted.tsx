import { AccessDeniedLayout } from './access-denied-layout.tsx';

export function NotAdmitted() {
  return (
    <AccessDeniedLayout title="You are not a member yet">
      <p>Your sign-in works, but nobody has admitted it to this workspace.</p>
      <p>
        Ask an administrator to invite the address below, then sign out and in again: an invitation
        is looked for when you sign in.
      </p>
    </AccessDeniedLayout>
  );
}
