import type { SignInProvider } from '@nest/model';
import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { MailSent } from '../layout/mail-sent.tsx';
import { PasskeyButton } from '../passkey-button.tsx';
import { PasswordForm } from '../password/password-form.tsx';
import { sendSignInLink, signInByPassword } from './email.ts';
import { startLinkedIn } from './linkedin.ts';
import { OAUTH_PROVIDER_IDS, signInByInvented, signInByPopup } from './oauth.ts';
import { PendingNotice } from './pending-notice.tsx';
import { type ButtonWay, ProviderButtons } from './provider-buttons.tsx';
import { useOAuth } from './use-oauth.tsx';
import type { SignInState } from './use-sign-in.ts';

const ResetDialog = lazyPart(() =>
  import('../password/reset-dialog.tsx').then(({ ResetDialog }) => ResetDialog),
);

interface SignInOptionsProps {
  signIn: SignInState;
  /** The next page after the sign-in; stored by providers that leave this page. */
  redirect: string | undefined;
}

/** All sign-in options. */
export function SignInOptions({ signIn, redirect }: SignInOptionsProps) {
  const { busy, problem, pending, attempt, setPending } = signIn;
  const [resetFor, setResetFor] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const oauth = useOAuth({
    byPopup: (way) => void attempt(way, () => signInByPopup(way)),
    byInvented: (way, account) => void attempt(way, () => signInByInvented(way, account)),
  });
  const choose = (way: ButtonWay) => {
    if (way === 'linkedin.com') void attempt(way, () => startLinkedIn(redirect));
    else oauth.open(way);
  };
  const sendLink = async (email: string) => {
    if (await attempt('emailLink', () => sendSignInLink(email, redirect))) setSentTo(email.trim());
  };
  if (sentTo) {
    return (
      <div className="flex flex-col gap-4">
        <MailSent email={sentTo}>
          If {sentTo} may sign in here, a link is on its way. It works once, within an hour; open it
          on this device and you are in.
        </MailSent>
        <Button variant="link" className="self-start text-table" onClick={() => setSentTo(null)}>
          Sign in another way
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      {problem && <FormAlert title={problem} />}
      {pending && <PendingNotice pending={pending} onCancel={() => setPending(null)} />}
      <div className="flex flex-col gap-2">
        <ProviderButtons
          busy={busy}
          ways={pending ? OAUTH_PROVIDER_IDS.filter((way) => way !== pending.way) : undefined}
          onChoose={choose}
        />
        <PasskeyButton busy={busy} onSignIn={(signIn) => void attempt('passkey', signIn)} />
      </div>
      <div className="flex items-center gap-3 text-xs text-ink-3">
        <span aria-hidden className="h-px flex-1 bg-line" />
        or by email
        <span aria-hidden className="h-px flex-1 bg-line" />
      </div>
      <PasswordForm
        key={pending?.email}
        initialEmail={pending?.email}
        busy={emailBusy(busy)}
        onPassword={(email, password) =>
          void attempt('password', () => signInByPassword(email, password))
        }
        onLink={pending ? undefined : (email) => void sendLink(email)}
        onForgot={setResetFor}
      />
      {resetFor !== null && (
        <ResetDialog initialEmail={resetFor} onClose={() => setResetFor(null)} />
      )}
      {oauth.dialog}
    </div>
  );
}

function emailBusy(busy: SignInProvider | null): 'password' | 'emailLink' | 'other' | null {
  if (busy === null || busy === 'password' || busy === 'emailLink') return busy;
  return 'other';
}
