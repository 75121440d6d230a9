import { updatePassword } from 'firebase/auth';
import { useState } from 'react';
import {
  NewPasswordField,
  policyProblem,
  servicePolicyProblem,
  useAttempt,
} from '@/features/auth/index.ts';
import { auth } from '@/lib/firebase/services.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { withRecentLogin } from './recent-login.ts';
import { useConfirm } from './use-confirm.tsx';

interface PasswordDialogProps {
  email: string;
  hasPassword: boolean;
  onSet(): void;
  onClose(): void;
}

/** Sets or changes the member's password. */
export function PasswordDialog({ email, hasPassword, onSet, onClose }: PasswordDialogProps) {
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string>();
  const { busy, problem, attempt } = useAttempt<'password'>();
  const { confirm, dialog } = useConfirm();
  const submit = async () => {
    const found = policyProblem(password, email) ?? (await servicePolicyProblem(password));
    setWrong(found ?? undefined);
    const user = auth().currentUser;
    if (found || !user) return;
    const change = () => withRecentLogin(() => updatePassword(user, password), confirm);
    if (await attempt('password', change)) onSet();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={hasPassword ? 'Change your password' : 'Set a password'}
        description={`It signs you in together with ${email}. Your other devices must sign in again.`}
        className="max-w-sm"
      >
        {problem && <FormAlert title={problem} />}
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <NewPasswordField
            label="New password"
            value={password}
            email={email}
            error={wrong}
            onChange={setPassword}
          />
          <DialogFooter>
            <Button type="submit" variant="primary" busy={busy !== null}>
              {hasPassword ? 'Change it' : 'Set it'}
            </Button>
          </DialogFooter>
        </form>
        {dialog}
      </DialogContent>
    </Dialog>
  );
}
