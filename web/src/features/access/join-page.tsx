import { Link } from '@tanstack/react-router';
import { InvitedLink } from './action/invited-link.tsx';
import { Door } from './door/door.tsx';
import type { JoinSearch } from './join-search.ts';
import { SignInWays } from './ways/sign-in-ways.tsx';
import { useDoor } from './ways/use-door.ts';

/**
 * Where an invitation leads. It says no more than the link itself does: a stranger who has the
 * address of this page learns neither who is invited nor by whom.
 */
export function JoinPage({ mode, oobCode, invitation }: JoinSearch) {
  if (mode === 'signIn' && oobCode) return <InvitedLink code={oobCode} />;
  return <Invited isComplete={invitation !== undefined} />;
}

function Invited({ isComplete }: { isComplete: boolean }) {
  const door = useDoor('/');
  return (
    <Door
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
      <SignInWays door={door} redirect="/" />
    </Door>
  );
}
