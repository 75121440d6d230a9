import { useState } from 'react';
import { z } from 'zod';
import { onEmulators } from '@/platform/firebase/services.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Input } from '@/ui/input.tsx';
import { sendReset } from './sign-in.ts';
import { signInProblem } from './sign-in-errors.ts';

interface ResetDialogProps {
  initialEmail: string;
  onClose(): void;
}

/** Sends a link to set a new password, and says the same whether the account exists or not. */
export function ResetDialog({ initialEmail, onClose }: ResetDialogProps) {
  const [email, setEmail] = useState(initialEmail);
  const [problem, setProblem] = useState<string>();
  const [state, setState] = useState<'asking' | 'sending' | 'sent'>('asking');
  const send = async () => {
    if (!z.email().safeParse(email.trim()).success) {
      setProblem('Enter an email address, as name@example.org');
      return;
    }
    setProblem(undefined);
    setState('sending');
    try {
      await sendReset(email);
      setState('sent');
    } catch (cause) {
      const code = (cause as { code?: string }).code;
      setState(code === 'auth/user-not-found' ? 'sent' : 'asking');
      if (code !== 'auth/user-not-found') setProblem(signInProblem(cause) ?? undefined);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Set a new password"
        description="We send a link to your address; it works for one hour."
        className="max-w-sm"
      >
        {state === 'sent' ? (
          <FormAlert tone="info" title="Look into your mailbox">
            If {email.trim()} has an account here, a link is on its way.
            {onEmulators() && ' The emulator prints it to its log instead of sending it.'}
          </FormAlert>
        ) : (
          <form
            noValidate
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            <Field label="Email" error={problem}>
              {(control) => (
                <Input
                  {...control}
                  type="email"
                  autoComplete="username"
                  value={email}
                  onChange={(event) => setEmail(event.target.value)}
                />
              )}
            </Field>
            <DialogFooter>
              <Button type="submit" variant="primary" busy={state === 'sending'}>
                Send the link
              </Button>
            </DialogFooter>
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
}
