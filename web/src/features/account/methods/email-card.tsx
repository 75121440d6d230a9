import type { Member } from '@nest/model';
import { useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardHeader } from '@/ui/card.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import { EmailDialog } from './email-dialog.tsx';
import { MethodRow } from './method-row.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { syncMethods } from './sync.ts';

/** The member's address and password. */
export function EmailCard({ member }: { member: Member }) {
  const { user } = useSession();
  const [open, setOpen] = useState<'email' | 'password' | null>(null);
  const email = user?.email ?? member.email;
  const hasPassword = member.providers.includes('password');
  const onSet = () => {
    setOpen(null);
    toast.success(hasPassword ? 'Password changed' : 'Password set');
    void syncMethods(true).catch(() => {});
  };
  return (
    <Card>
      <CardHeader title="Email" />
      <ul className="divide-y divide-line">
        <MethodRow
          icon={PROVIDERS.emailLink.icon}
          title="Address"
          action={<Button onClick={() => setOpen('email')}>Change address</Button>}
        >
          {email} · a link sent to it signs you in
        </MethodRow>
        <MethodRow
          icon={PROVIDERS.password.icon}
          title="Password"
          action={
            <Button onClick={() => setOpen('password')}>
              {hasPassword ? 'Change password' : 'Set a password'}
            </Button>
          }
        >
          {hasPassword ? 'Set' : 'Not set'}
        </MethodRow>
      </ul>
      {open === 'email' && <EmailDialog onClose={() => setOpen(null)} />}
      {open === 'password' && (
        <PasswordDialog
          email={email}
          hasPassword={hasPassword}
          onSet={onSet}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
