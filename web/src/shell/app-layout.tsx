import { VerifyPage } from '@/features/auth/verify-page.tsx';
import { useSession } from '@/lib/session/session.tsx';
import { MemberProviders } from './member-providers.tsx';
import { NotAdmitted } from './not-admitted.tsx';
import { Removed } from './removed.tsx';
import { Shell } from './shell.tsx';
import { Splash } from './splash.tsx';
import { Suspended } from './suspended.tsx';
import { ToSignIn } from './to-sign-in.tsx';

/** Admits members and explains to everybody else why not. */
export function AppLayout() {
  const { status, user } = useSession();
  switch (status) {
    case 'loading':
      return <Splash />;
    case 'signed-out':
      return <ToSignIn />;
    case 'not-admitted':
      return user?.emailVerified === false ? <VerifyPage /> : <NotAdmitted />;
    case 'removed':
      return <Removed />;
    case 'suspended':
      return <Suspended />;
    case 'active':
      return (
        <MemberProviders>
          <Shell />
        </MemberProviders>
      );
  }
}
