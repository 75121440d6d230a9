import { useEffect, useState } from 'react';
import { auth } from '@/lib/firebase/services.ts';
import { trackSignIn } from '@/lib/session/pending-sign-in.ts';
import { signOut } from '@/lib/session/sign-out.ts';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { AuthLayout } from './layout/auth-layout.tsx';
import { MailSent } from './layout/mail-sent.tsx';
import { sendVerification, signInByPassword } from './providers/email.ts';
import { useAttempt } from './providers/use-attempt.ts';
import { getPendingPassword, setPendingPassword } from './verify/pending-password.ts';
import { useConfirmed } from './verify/use-confirmed.ts';

/** Waits until a registered address is confirmed, on this device or another, and then signs in. */
export function VerifyPage() {
  const user = auth().currentUser;
  const email = user?.email ?? '';
  const confirmed = useConfirmed(user);
  const { busy, problem, attempt } = useAttempt<'resend' | 'enter'>();
  const [sent, setSent] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the address is confirmed
  useEffect(() => {
    const kept = getPendingPassword();
    if (!confirmed || !kept) return;
    void attempt('enter', () => trackSignIn(signInByPassword(kept.email, kept.password))).then(() =>
      setPendingPassword(null),
    );
  }, [confirmed]);
  const resend = async () => {
    if (user && (await attempt('resend', () => sendVerification(user)))) setSent(sent + 1);
  };
  if (confirmed) {
    return (
      <AuthLayout title="Your address is confirmed" lead={<p>Sign in once more to come in.</p>}>
        {problem && <FormAlert title={problem} />}
        <Button
          variant="primary"
          size="lg"
          busy={busy === 'enter'}
          onClick={() => void signOut('confirmed')}
        >
          Sign in
        </Button>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout
      title="Confirm your address"
      lead={<p>This page goes on by itself when you have.</p>}
    >
      {problem && <FormAlert title={problem} />}
      <MailSent key={sent} email={email} title={sent > 0 ? 'Sent again' : undefined}>
        A link was sent to {email}. Open it on any device.
      </MailSent>
      <div className="flex flex-wrap gap-2">
        <Button busy={busy === 'resend'} onClick={() => void resend()}>
          Send it again
        </Button>
        <Button variant="ghost" onClick={() => void signOut()}>
          Use another address
        </Button>
      </div>
    </AuthLayout>
  );
}
