import { FRESH_SIGN_IN_REQUIRED } from '@nest/model';
import { FingerprintPattern, LogIn } from 'lucide-react';
import { useState } from 'react';
import { registerPasskey } from '@/lib/passkeys/passkey-client.ts';
import { passkeyProblem } from '@/lib/passkeys/passkey-problem.ts';
import { thisDevice } from '@/lib/passkeys/this-device.ts';
import { signOut } from '@/lib/session/sign-out.ts';
import { StepUpDeclined } from '@/lib/step-up/run-with-step-up.ts';
import { useStepUp } from '@/lib/step-up/step-up.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Input } from '@/ui/input.tsx';

/** Asks for a passkey's name and has the browser create it. */
export function AddPasskeyDialog({ onClose }: { onClose(): void }) {
  const { withStepUp } = useStepUp();
  const [name, setName] = useState(thisDevice);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ text: string; again: boolean } | null>(null);
  const isNamed = name.trim() !== '';
  const add = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await withStepUp(() => registerPasskey(name.trim()), { why: 'add another passkey' });
      toast.success('Passkey added');
      onClose();
    } catch (cause) {
      const { details } = cause as { details?: { reason?: string } };
      const again = details?.reason === FRESH_SIGN_IN_REQUIRED;
      if (!(cause instanceof StepUpDeclined)) setProblem({ text: passkeyProblem(cause), again });
      setBusy(false);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Add a passkey"
        description="Your browser asks for your fingerprint, face or PIN, or for a security key."
        className="max-w-md"
      >
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (isNamed) void add();
          }}
        >
          {problem && (
            <FormAlert
              tone={problem.again ? 'signal' : 'danger'}
              title={problem.again ? 'Your sign-in is more than ten minutes old' : problem.text}
            >
              {problem.again &&
                'A first passkey can be registered only after a fresh sign-in, so that nobody registers theirs on a console that you left open.'}
            </FormAlert>
          )}
          <Field
            label="Name"
            hint="To tell it from your others: the device that holds it."
            error={isNamed ? undefined : 'Give it a name'}
          >
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={60}
                autoComplete="off"
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <DialogFooter>
            <Button onClick={onClose}>Cancel</Button>
            {problem?.again ? (
              <Button variant="primary" onClick={() => void signOut('again')}>
                <LogIn aria-hidden />
                Sign in again
              </Button>
            ) : (
              <Button type="submit" variant="primary" busy={busy} disabled={!isNamed}>
                <FingerprintPattern aria-hidden />
                Add the passkey
              </Button>
            )}
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
