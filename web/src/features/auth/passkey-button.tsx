import type { SignInProvider } from '@nest/model';
import { canUsePasskeys, signInByPasskey } from '@/lib/passkeys/passkey-client.ts';
import { PasskeyProblem } from '@/lib/passkeys/passkey-problem.ts';
import { Button } from '@/ui/button.tsx';
import { PROVIDERS } from '@/ui/providers.ts';

interface PasskeyButtonProps {
  /** The way in that is under way, or null. */
  busy: SignInProvider | null;
  /** Runs the sign-in as it runs the other ways in; an error's message is for the person. */
  onSignIn(signIn: () => Promise<void>): void;
}

/** Signs in with a passkey, without a name. Absent where the browser has none. */
export function PasskeyButton({ busy, onSignIn }: PasskeyButtonProps) {
  if (!canUsePasskeys()) return null;
  const signIn = async () => {
    try {
      await signInByPasskey();
    } catch (cause) {
      throw new PasskeyProblem(cause);
    }
  };
  return (
    <Button
      size="lg"
      busy={busy === 'passkey'}
      disabled={busy !== null}
      onClick={() => onSignIn(signIn)}
      aria-label="Sign in with a passkey"
    >
      {busy !== 'passkey' && <PROVIDERS.passkey.icon aria-hidden />}
      Passkey
    </Button>
  );
}
