import { ActionCodeOperation, applyActionCode, checkActionCode } from 'firebase/auth';
import { useState } from 'react';
import { auth } from '@/lib/firebase/services.ts';
import { signOut } from '@/lib/session/sign-out.ts';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { AuthLayout } from '../layout/auth-layout.tsx';
import { MailSent } from '../layout/mail-sent.tsx';
import { sendReset } from '../providers/email.ts';
import { useAttempt } from '../providers/use-attempt.ts';
import { BrokenLink, Working } from './broken-link.tsx';
import { useCode } from './use-code.ts';

async function apply(code: string): Promise<{ email: string | null; isRecovery: boolean }> {
  const { data, operation } = await checkActionCode(auth(), code);
  await applyActionCode(auth(), code);
  return { email: data.email ?? null, isRecovery: operation === ActionCodeOperation.RECOVER_EMAIL };
}

/** Confirms a new address, or reverts a change of address. */
export function AddressChange({ code }: { code: string }) {
  const result = useCode(code, () => apply(code));
  if (result.state === 'working') return <Working title="Changing your address" />;
  if (result.state === 'failed') {
    return (
      <BrokenLink cause={result.cause}>
        If your address is the right one already, just sign in. If somebody else changed it, ask an
        admin of this workspace at runOnce.
      </BrokenLink>
    );
  }
  const { email, isRecovery } = result.value;
  if (isRecovery) return <Recovered email={email} />;
  return (
    <AuthLayout
      title="Your address is changed"
      lead={<p>From now on {email ?? 'the new address'} signs you in.</p>}
    >
      <Button
        variant="primary"
        size="lg"
        className="self-start"
        onClick={() => void signOut('address-changed')}
      >
        Sign in with it
      </Button>
    </AuthLayout>
  );
}

function Recovered({ email }: { email: string | null }) {
  const { busy, problem, attempt } = useAttempt<'reset'>();
  const [sent, setSent] = useState(false);
  const reset = async () => {
    if (email && (await attempt('reset', () => sendReset(email)))) setSent(true);
  };
  return (
    <AuthLayout
      title="Your address is back"
      lead={
        <p>
          {email ?? 'Your old address'} signs you in again. If it was not you who changed it,
          somebody knows your password: set a new one.
        </p>
      }
    >
      {problem && <FormAlert title={problem} />}
      {sent && email ? (
        <MailSent email={email}>A link to set a new password was sent to {email}.</MailSent>
      ) : (
        <Button
          variant="primary"
          size="lg"
          className="self-start"
          busy={busy !== null}
          onClick={() => void reset()}
        >
          Set a new password
        </Button>
      )}
    </AuthLayout>
  );
}
