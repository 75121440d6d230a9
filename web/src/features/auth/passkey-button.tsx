import type { SignInProvider } from '@nest/model';
import { canUsePasskeys, signInByPasskey } from '@/lib/passkeys/passkey-client.ts';
import { PasskeyProblem } from '@/lib/passkeys/passkey-problem.ts';
import { Button } from '@/ui/button.tsx';
import { PROVIDERS } from '@/ui/providers.ts';

interface PasskeyButtonProps {
  /** The sign-in in progress, or null. */
  busy: SignInProvider | null;
  /** Runs the sign-in like those of other providers; an error's message is for the person. */
  onSignIn(signIn: () => Promise<void>): void;
}

/** Signs in with a passkey, without a name. Absent if the browser does not support passkeys. */
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
