import { AccessDeniedLayout } from './access-denied-layout.tsx';

export function Suspended() {
  return (
    <AccessDeniedLayout title="Your membership is suspended">
      <p>
        You can neither read nor change anything in this workspace for now. What you reported and
        wrote is kept.
      </p>
      <p>
        An administrator can lift the suspension; this page opens by itself once they have. If you
        do not know the reason, ask them.
      </p>
    </AccessDeniedLayout>
  );
}
