import { useSession } from '@/platform/session/session.tsx';
import { NotAdmitted } from './not-admitted.tsx';
import { Shell } from './shell.tsx';
import { Splash } from './splash.tsx';
import { Suspended } from './suspended.tsx';
import { ToSignIn } from './to-sign-in.tsx';

/** Lets members in and tells everybody else why not. */
export function AppLayout() {
  const { status } = useSession();
  switch (status) {
    case 'loading':
      return <Splash />;
    case 'signed-out':
      return <ToSignIn />;
    case 'not-admitted':
      return <NotAdmitted />;
    case 'suspended':
      return <Suspended />;
    case 'active':
      return <Shell />;
  }
}
