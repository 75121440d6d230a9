import { applyActionCode, checkActionCode, reload } from 'firebase/auth';
import { useState } from 'react';
import { auth } from '@/lib/firebase/services.ts';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { AuthLayout } from '../layout/auth-layout.tsx';
import { MailSent } from '../layout/mail-sent.tsx';
import { sendReset } from '../providers/email.ts';
import { useAttempt } from '../providers/use-attempt.ts';
import { BrokenLink, Working } from './broken-link.tsx';
import { useApplyCode, useCode } from './use-code.ts';

type Outcome = { state: 'confirmed' } | { state: 'asks'; email: string | null };

/** Confirms immediately in the browser that registered; elsewhere it asks the person first. */
async function open(code: string): Promise<Outcome> {
  await auth().authStateReady();
  const user = auth().currentUser;
  try {
    const { data } = await checkActionCode(auth(), code);
    const email = data.email ?? null;
    if (!user || user.email !== email) return { state: 'asks', email };
    await applyActionCode(auth(), code);
  } catch (cause) {
    // Mail programs open links to check them; the address is then confirmed anyway.
    if (user) await reload(user);
    if (!user?.emailVerified) throw cause;
  }
  return { state: 'confirmed' };
}

/** Confirms an address. The page that waits for it, on any device, continues by itself. */
export function VerifyEmail({ code }: { code: string }) {
  const result = useCode(code, () => open(code));
  if (result.state === 'working') return <Working title="Confirming your address" />;
  if (result.state === 'failed') return <WornLink cause={result.cause} />;
  if (result.value.state === 'confirmed') return <Confirmed />;
  return <WasItYou code={code} email={result.value.email} />;
}

/**
 * Threat: a stranger registers an invited address with their own password and waits for its owner
 * to confirm it. Only the owner can tell, so the owner is asked.
 */
function WasItYou({ code, email }: { code: string; email: string | null }) {
  const { busy, problem, attempt } = useAttempt<'confirm' | 'reset'>();
  const [done, setDone] = useState<'confirm' | 'reset'>();
  const { worn, apply } = useApplyCode(code);
  const act = async (action: 'confirm' | 'reset', run: () => Promise<unknown>) => {
    if (await attempt(action, run)) setDone(action);
  };
  if (worn) return <WornLink cause={worn} />;
  if (done === 'confirm') return <Confirmed />;
  if (done === 'reset' && email) {
    return (
      <AuthLayout title="The account stays closed">
        <MailSent email={email}>
          A link to set a password of your own was sent to {email}. The one that was chosen by
          somebody else stops working as soon as you use it.
        </MailSent>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout
      title="Did you register this address?"
      lead={
        <p className="break-words">
          Somebody chose a password for {email ?? 'your address'}. Confirm only if it was you:
          whoever knows that password then signs in as you.
        </p>
      }
    >
      {problem && <FormAlert title={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          size="lg"
          busy={busy === 'confirm'}
          onClick={() => void act('confirm', apply)}
        >
          It was me: confirm
        </Button>
        {email && (
          <Button
            size="lg"
            busy={busy === 'reset'}
            onClick={() => void act('reset', () => sendReset(email))}
          >
            It was not me
          </Button>
        )}
      </div>
    </AuthLayout>
  );
}

function WornLink({ cause }: { cause: unknown }) {
  return (
    <BrokenLink cause={cause}>
      If your address is confirmed already, just sign in. If not, sign in and have a new link sent.
    </BrokenLink>
  );
}

function Confirmed() {
  return (
    <AuthLayout
      title="Your address is confirmed"
      lead={<p>The page where you registered goes on by itself. You may close this one.</p>}
    >
      <Button asChild variant="primary" size="lg" className="self-start">
        <a href="/">Go to Nest</a>
      </Button>
    </AuthLayout>
  );
}
