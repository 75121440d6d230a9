import { Link } from '@tanstack/react-router';
import { InvitedLink } from './email-actions/invited-link.tsx';
import { AuthLayout } from './layout/auth-layout.tsx';
import { SignInOptions } from './providers/sign-in-options.tsx';
import { useSignIn } from './providers/use-sign-in.ts';
import type { JoinSearch } from './search.ts';

/**
 * The target of an invitation. It shows no more than the link itself contains: a stranger who has
 * this URL learns neither who is invited nor by whom.
 */
export function JoinPage({ mode, oobCode, invitation }: JoinSearch) {
  if (mode === 'signIn' && oobCode) return <InvitedLink code={oobCode} />;
  return <Invited isComplete={invitation !== undefined} />;
}

function Invited({ isComplete }: { isComplete: boolean }) {
  const signIn = useSignIn('/');
  return (
    <AuthLayout
      title={isComplete ? 'You are invited' : 'This invitation is incomplete'}
      lead={
        isComplete ? (
          <>
            <p>
              To join the workspace at {window.location.host}, sign in any way that uses the address
              the invitation was sent to. It works once, and only for that address.
            </p>
            <p className="mt-2">
              No account yet?{' '}
              <Link to="/register" className="text-info underline underline-offset-4">
                Register with a password
              </Link>
              .
            </p>
          </>
        ) : (
          <p>
            A part of the link is missing. Open it from the mail again. If you were invited, any way
            below that uses your invited address leads in all the same.
          </p>
        )
      }
    >
      <SignInOptions signIn={signIn} redirect="/" />
    </AuthLayout>
  );
}
