import { AccessDeniedLayout } from './access-denied-layout.tsx';

export function Removed() {
  return (
    <AccessDeniedLayout title="Your membership has ended">
      <p>
        You can no longer read or change anything in this workspace. What you reported and wrote is
        kept.
      </p>
      <p>If you think that this should not have happened, ask an administrator.</p>
    </AccessDeniedLayout>
  );
}
