import { Link } from '@tanstack/react-router';
import { onEmulators } from '@/platform/firebase/services.ts';
import type { DoorReason } from '@/platform/session/sign-out.ts';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Door } from './door/door.tsx';
import type { SignInSearch } from './sign-in-search.ts';
import { signInByPassword } from './ways/email.ts';
import { PersonaCards } from './ways/persona-cards.tsx';
import { PERSONA_PASSWORD } from './ways/personas.ts';
import { SignInWays } from './ways/sign-in-ways.tsx';
import { useDoor } from './ways/use-door.ts';

const REASONS: Record<DoorReason, string> = {
  ended: 'Your session on this device was ended. Sign in again to go on.',
  again: 'Sign in again to go on where you were.',
  confirmed: 'Your address is confirmed. Sign in to come in.',
  'password-set': 'Your new password is set. Sign in with it.',
  'address-changed': 'Your address was changed. Sign in with the new one.',
};

/** The door. Whoever came from a page of the console goes back to it. */
export function SignInPage({ redirect, reason }: SignInSearch) {
  const door = useDoor(redirect);
  return (
    <Door
      title="Sign in"
      lead={
        <p>
          Invited and new here?{' '}
          <Link
            to="/register"
            search={{ redirect }}
            className="text-info underline underline-offset-4"
          >
            Register with a password
          </Link>
          , or come in by any way below.
        </p>
      }
      aside={
        onEmulators() && (
          <PersonaCards
            disabled={door.busy !== null}
            onChoose={({ email }) =>
              void door.attempt('password', () => signInByPassword(email, PERSONA_PASSWORD))
            }
          />
        )
      }
    >
      {reason && !door.problem && <FormAlert tone="info" title={REASONS[reason]} />}
      <SignInWays door={door} redirect={redirect} />
    </Door>
  );
}
