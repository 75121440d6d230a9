import { ActionCodeOperation, checkActionCode } from 'firebase/auth';
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
import { useApplyCode, useCode } from './use-code.ts';

interface Change {
  email: string | null;
  /** Whether the link reverts a change. */
  isRecovery: boolean;
}

/** What the link does. This does not use it up. */
async function read(code: string): Promise<Change> {
  const { data, operation } = await checkActionCode(auth(), code);
  return { email: data.email ?? null, isRecovery: operation === ActionCodeOperation.RECOVER_EMAIL };
}

/** Confirms a new address, or reverts a change of address, once the person asks for it. */
export function AddressChange({ code }: { code: string }) {
  const result = useCode(code, () => read(code));
  if (result.state === 'working') return <Working title="Reading the link" />;
  if (result.state === 'failed') return <WornLink cause={result.cause} />;
  return <Ask code={code} change={result.value} />;
}

/** Threat: mail scanners open links and run their scripts. Only a click uses the link. */
function Ask({ code, change }: { code: string; change: Change }) {
  const { email, isRecovery } = change;
  const { busy, problem, attempt } = useAttempt<'apply'>();
  const [done, setDone] = useState(false);
  const { worn, apply } = useApplyCode(code);
  if (worn) return <WornLink cause={worn} />;
  if (done) return isRecovery ? <Recovered email={email} /> : <Changed email={email} />;
  return (
    <AuthLayout
      title={isRecovery ? 'Restore your address?' : 'Change your address?'}
      lead={
        <p className="break-words">
          {isRecovery
            ? `${email ?? 'Your old address'} will sign you in again, and the new address no longer does.`
            : `From then on ${email ?? 'the new address'} signs you in.`}
        </p>
      }
    >
      {problem && <FormAlert title={problem} />}
      <Button
        variant="primary"
        size="lg"
        className="self-start"
        busy={busy !== null}
        onClick={() => void attempt('apply', apply).then(setDone)}
      >
        {isRecovery ? 'Restore address' : 'Change address'}
      </Button>
    </AuthLayout>
  );
}

function WornLink({ cause }: { cause: unknown }) {
  return (
    <BrokenLink cause={cause}>
      If your address is the right one already, just sign in. If somebody else changed it, ask an
      admin of this workspace at once.
    </BrokenLink>
  );
}

function Changed({ email }: { email: string | null }) {
  return (
    <AuthLayout
      title="Your address is changed"
      lead={<p className="break-words">From now on {email ?? 'the new address'} signs you in.</p>}
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
