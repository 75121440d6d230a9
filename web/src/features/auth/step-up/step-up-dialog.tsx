import { FRESH_SIGN_IN_REQUIRED } from '@nest/model';
import { FingerprintPattern, LogIn } from 'lucide-react';
import { useState } from 'react';
import {
  canUsePasskeys,
  confirmByPasskey,
  registerPasskey,
} from '@/lib/passkeys/passkey-client.ts';
import { passkeyProblem } from '@/lib/passkeys/passkey-problem.ts';
import { thisDevice } from '@/lib/passkeys/this-device.ts';
import { useSession } from '@/lib/session/session.tsx';
import { signOut } from '@/lib/session/sign-out.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';

interface StepUpDialogProps {
  /** Ends the sentence "To …, confirm that it is you." */
  why: string | undefined;
  onDone(): void;
  onDecline(): void;
}

/** Requests a second factor, or helps a person who has none to set up the first. */
export function StepUpDialog({ why = 'do this', onDone, onDecline }: StepUpDialogProps) {
  const { member } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ text: string; again: boolean } | null>(null);
  const factors = member?.factors ?? [];
  const hasPasskey = factors.includes('passkey');
  const onlyTotp = !hasPasskey && factors.includes('totp');
  const attempt = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await (hasPasskey ? confirmByPasskey() : registerPasskey(thisDevice()));
      onDone();
    } catch (cause) {
      const { details } = cause as { details?: { reason?: string } };
      const again = details?.reason === FRESH_SIGN_IN_REQUIRED;
      setProblem({ text: passkeyProblem(cause), again });
      setBusy(false);
    }
  };
  const mustSignIn = onlyTotp || problem?.again;
  return (
    <Dialog open onOpenChange={(open) => !open && onDecline()}>
      <DialogContent
        title={hasPasskey || onlyTotp ? 'Confirm that it is you' : 'This needs a passkey'}
        description={explanation(why, hasPasskey, onlyTotp)}
        className="max-w-md"
      >
        {!onlyTotp && !canUsePasskeys() && (
          <FormAlert title="This browser has no passkeys">
            Use a current browser, and open Nest at its own domain.
          </FormAlert>
        )}
        {problem &&
          (problem.again ? (
            <FormAlert tone="signal" title="Your sign-in is more than ten minutes old">
              A first passkey can be registered only after a fresh sign-in, so that nobody registers
              theirs on a console that you left open.
            </FormAlert>
          ) : (
            <FormAlert title={problem.text} />
          ))}
        <DialogFooter>
          <Button onClick={onDecline}>Cancel</Button>
          {mustSignIn ? (
            <Button variant="primary" onClick={() => void signOut('again')}>
              <LogIn aria-hidden />
              Sign in again
            </Button>
          ) : (
            <Button
              variant="primary"
              busy={busy}
              disabled={!canUsePasskeys()}
              onClick={() => void attempt()}
            >
              <FingerprintPattern aria-hidden />
              {hasPasskey ? 'Use your passkey' : 'Register a passkey'}
            </Button>
          )}
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function explanation(why: string, hasPasskey: boolean, onlyTotp: boolean): string {
  if (onlyTotp) {
    return `To ${why}, sign in again with the code of your authenticator app. It then counts for 15 minutes.`;
  }
  if (hasPasskey) {
    return `To ${why}, confirm with your passkey. It then counts for 15 minutes.`;
  }
  return `To ${why}, Nest asks for a second factor, and you have none yet. Register a passkey: your fingerprint, face or PIN on this device, or a security key.`;
}
