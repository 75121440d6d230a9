import { useEffect, useState } from 'react';
import { auth } from '@/platform/firebase/services.ts';
import { entering } from '@/platform/session/entering.ts';
import { leave } from '@/platform/session/sign-out.ts';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Door } from './door/door.tsx';
import { MailSent } from './door/mail-sent.tsx';
import { keepPassword, keptPassword } from './verify/kept-password.ts';
import { useConfirmed } from './verify/use-confirmed.ts';
import { sendVerification, signInByPassword } from './ways/email.ts';
import { useAttempt } from './ways/use-attempt.ts';

/** Waits until a registered address is confirmed, on this device or another, and then goes in. */
export function VerifyPage() {
  const user = auth().currentUser;
  const email = user?.email ?? '';
  const confirmed = useConfirmed(user);
  const { busy, problem, attempt } = useAttempt<'resend' | 'enter'>();
  const [sent, setSent] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the address is confirmed
  useEffect(() => {
    const kept = keptPassword();
    if (!confirmed || !kept) return;
    void attempt('enter', () => entering(signInByPassword(kept.email, kept.password))).then(() =>
      keepPassword(null),
    );
  }, [confirmed]);
  const resend = async () => {
    if (user && (await attempt('resend', () => sendVerification(user)))) setSent(sent + 1);
  };
  if (confirmed) {
    return (
      <Door title="Your address is confirmed" lead={<p>Sign in once more to come in.</p>}>
        {problem && <FormAlert title={problem} />}
        <Button
          variant="primary"
          size="lg"
          busy={busy === 'enter'}
          onClick={() => void leave('confirmed')}
        >
          Sign in
        </Button>
      </Door>
    );
  }
  return (
    <Door title="Confirm your address" lead={<p>This page goes on by itself when you have.</p>}>
      {problem && <FormAlert title={problem} />}
      <MailSent key={sent} email={email} title={sent > 0 ? 'Sent again' : undefined}>
        A link was sent to {email}. Open it on any device.
      </MailSent>
      <div className="flex flex-wrap gap-2">
        <Button busy={busy === 'resend'} onClick={() => void resend()}>
          Send it again
        </Button>
        <Button variant="ghost" onClick={() => void leave()}>
          Use another address
        </Button>
      </div>
    </Door>
  );
}
