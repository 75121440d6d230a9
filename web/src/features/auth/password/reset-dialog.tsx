import { useState } from 'react';
import { Dialog, DialogContent } from '@/ui/dialog.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { MailSent } from '../layout/mail-sent.tsx';
import { sendReset } from '../providers/email.ts';
import { useAttempt } from '../providers/use-attempt.ts';
import { AddressForm } from './address-form.tsx';
import { emailProblem } from './email-problem.ts';

interface ResetDialogProps {
  initialEmail: string;
  onClose(): void;
}

/** Sends a link to set a new password, with the same message whether or not the account exists. */
export function ResetDialog({ initialEmail, onClose }: ResetDialogProps) {
  const [email, setEmail] = useState(initialEmail);
  const [wrong, setWrong] = useState<string>();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, problem, attempt } = useAttempt<'reset'>();
  const send = async () => {
    const invalid = emailProblem(email);
    setWrong(invalid);
    if (!invalid && (await attempt('reset', () => sendReset(email)))) setSentTo(email.trim());
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Set a new password"
        description="We send a link to your address; it works for one hour."
        className="max-w-sm"
      >
        {sentTo ? (
          <MailSent email={sentTo}>
            If {sentTo} has an account here, a link is on its way. No mail after some minutes? Look
            into the folder for unwanted mail, or whether your account signs in another way.
          </MailSent>
        ) : (
          <AddressForm
            label="Email"
            autoComplete="username"
            value={email}
            onValue={setEmail}
            error={wrong}
            busy={busy !== null}
            onSubmit={() => void send()}
          >
            {problem && <FormAlert title={problem} />}
          </AddressForm>
        )}
      </DialogContent>
    </Dialog>
  );
}
