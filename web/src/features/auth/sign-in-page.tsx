import { Link } from '@tanstack/react-router';
import { onEmulators } from '@/lib/firebase/services.ts';
import type { SignOutReason } from '@/lib/session/sign-out.ts';
import { FormAlert } from '@/ui/form-alert.tsx';
import { AuthLayout } from './layout/auth-layout.tsx';
import { signInByPassword } from './providers/email.ts';
import { PersonaCards } from './providers/persona-cards.tsx';
import { PERSONA_PASSWORD } from './providers/personas.ts';
import { SignInOptions } from './providers/sign-in-options.tsx';
import { useSignIn } from './providers/use-sign-in.ts';
import type { SignInSearch } from './search.ts';

const REASONS: Record<SignOutReason, string> = {
  ended: 'Your session on this device was ended. Sign in again to go on.',
  again: 'Sign in again to go on where you were.',
  confirmed: 'Your address is confirmed. Sign in to come in.',
  'password-set': 'Your new password is set. Sign in with it.',
  'address-changed': 'Your address was changed. Sign in with the new one.',
};

/** The sign-in page. Returns to the page of the console that redirected here. */
export function SignInPage({ redirect, reason }: SignInSearch) {
  const signIn = useSignIn(redirect);
  return (
    <AuthLayout
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
            disabled={signIn.busy !== null}
            onChoose={({ email }) =>
              void signIn.attempt('password', () => signInByPassword(email, PERSONA_PASSWORD))
            }
          />
        )
      }
    >
      {reason && !signIn.problem && <FormAlert tone="info" title={REASONS[reason]} />}
      <SignInOptions signIn={signIn} redirect={redirect} />
    </AuthLayout>
  );
}
