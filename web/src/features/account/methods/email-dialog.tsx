import { verifyBeforeUpdateEmail } from 'firebase/auth';
import { useState } from 'react';
import { AddressForm, emailProblem, MailSent, useAttempt } from '@/features/auth/index.ts';
import { auth } from '@/lib/firebase/services.ts';
import { Dialog, DialogContent } from '@/ui/dialog.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { withRecentLogin } from './recent-login.ts';
import { useConfirm } from './use-confirm.tsx';

/** Asks for a new address; it replaces the old one when the link sent to it is opened. */
export function EmailDialog({ onClose }: { onClose(): void }) {
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, problem, attempt } = useAttempt<'email'>();
  const { confirm, dialog } = useConfirm();
  const submit = async () => {
    const found = emailProblem(email);
    setWrong(found);
    const user = auth().currentUser;
    if (found || !user) return;
    const url = new URL('/sign-in?reason=address-changed', window.location.origin).href;
    const change = () =>
      withRecentLogin(() => verifyBeforeUpdateEmail(user, email.trim(), { url }), confirm);
    if (await attempt('email', change)) setSentTo(email.trim());
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Change your address"
        description="We send a link to the new one. Until it was opened, the old one stays."
        className="max-w-sm"
      >
        {problem && <FormAlert title={problem} />}
        {sentTo ? (
          <MailSent email={sentTo}>
            A link was sent to {sentTo}. When you have opened it, sign in again with the new
            address.
          </MailSent>
        ) : (
          <AddressForm
            label="New address"
            autoComplete="email"
            value={email}
            onValue={setEmail}
            error={wrong}
            busy={busy !== null}
            onSubmit={() => void submit()}
          />
        )}
        {dialog}
      </DialogContent>
    </Dialog>
  );
}
