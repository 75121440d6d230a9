import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useDocumentTitle } from '@/platform/document-title.ts';
import { onEmulators } from '@/platform/firebase/services.ts';
import { useSession } from '@/platform/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Wordmark } from '@/ui/wordmark.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { PasswordForm } from './password-form.tsx';
import { PersonaCards } from './persona-cards.tsx';
import { PERSONA_PASSWORD, PROVIDER_NAMES, type ProviderId } from './personas.ts';
import { ProviderIcon } from './provider-icons.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { signInByInventedAccount, signInByPassword, signInByProvider } from './sign-in.ts';
import { signInProblem } from './sign-in-errors.ts';

const PROVIDERS = Object.keys(PROVIDER_NAMES) as ProviderId[];

/** The door. Whoever came from a page of the console goes back to it. */
export function SignInPage({ redirect }: { redirect: string | undefined }) {
  const { status } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [resetFor, setResetFor] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<ProviderId | null>(null);
  useDocumentTitle('Sign in');
  const { history } = useRouter();
  const through = status !== 'signed-out' && status !== 'loading';
  useEffect(() => {
    if (through) history.replace(redirect ?? '/phenomena');
  }, [through, history, redirect]);
  const attempt = async (signIn: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await signIn();
    } catch (cause) {
      setProblem(signInProblem(cause));
    } finally {
      setBusy(false);
    }
  };
  const byProvider = (provider: ProviderId) => {
    if (onEmulators()) setChoosing(provider);
    else void attempt(() => signInByProvider(provider));
  };
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-4xl content-center gap-10 px-6 py-12">
      <div className="flex flex-col gap-2">
        <Wordmark />
        <p className="text-ink-2">
          Reports of unidentified anomalous phenomena, screened with their evidence.
        </p>
      </div>
      <div className={onEmulators() ? 'grid gap-12 md:grid-cols-2' : 'max-w-sm'}>
        <div className="flex flex-col gap-6">
          <h1 className="text-xl font-semibold tracking-tight">Sign in</h1>
          {problem && <FormAlert title={problem} />}
          <PasswordForm
            busy={busy}
            onSubmit={({ email, password }) =>
              void attempt(() => signInByPassword(email, password))
            }
            onForgot={setResetFor}
          />
          <div className="grid grid-cols-2 gap-2 border-t border-line pt-6">
            {PROVIDERS.map((provider) => (
              <Button
                key={provider}
                size="lg"
                disabled={busy}
                onClick={() => byProvider(provider)}
                aria-label={`Sign in with ${PROVIDER_NAMES[provider]}`}
              >
                <ProviderIcon provider={provider} />
                {PROVIDER_NAMES[provider]}
              </Button>
            ))}
          </div>
        </div>
        {onEmulators() && (
          <PersonaCards
            disabled={busy}
            onChoose={({ email }) => void attempt(() => signInByPassword(email, PERSONA_PASSWORD))}
          />
        )}
      </div>
      {resetFor !== null && (
        <ResetDialog initialEmail={resetFor} onClose={() => setResetFor(null)} />
      )}
      {choosing && (
        <AccountDialog
          provider={choosing}
          onClose={() => setChoosing(null)}
          onChoose={(account) => {
            setChoosing(null);
            void attempt(() => signInByInventedAccount(choosing, account));
          }}
        />
      )}
    </main>
  );
}
