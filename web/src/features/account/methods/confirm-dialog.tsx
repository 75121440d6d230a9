import { EmailAuthProvider, reauthenticateWithCredential, type User } from 'firebase/auth';
import { useState } from 'react';
import {
  confirmByInvented,
  confirmByPopup,
  isOAuthProviderId,
  type OAuthProviderId,
  PasswordInput,
  useAttempt,
  useOAuth,
} from '@/features/auth/index.ts';
import { auth } from '@/lib/firebase/services.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useStepUp } from '@/lib/step-up/step-up.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { PROVIDERS } from '@/ui/providers.ts';

async function byPassword(user: User, password: string): Promise<void> {
  const credential = EmailAuthProvider.credential(user.email ?? '', password);
  await reauthenticateWithCredential(user, credential);
}

/** Reauthenticates the same person, with a provider that stays on this page. */
export function ConfirmDialog({ onDone, onClose }: { onDone(): void; onClose(): void }) {
  const { member } = useSession();
  const { withStepUp } = useStepUp();
  const [password, setPassword] = useState('');
  const { busy, problem, attempt } = useAttempt<OAuthProviderId | 'password' | 'passkey'>();
  const user = auth().currentUser;
  const ways = (member?.providers ?? []).filter(isOAuthProviderId);
  const hasPassword = member?.providers.includes('password') ?? false;
  const hasPasskey = member?.factors.includes('passkey') ?? false;
  const run = async (
    way: OAuthProviderId | 'password' | 'passkey',
    act: () => Promise<unknown>,
  ) => {
    if (await attempt(way, act)) onDone();
  };
  const oauth = useOAuth({
    byPopup: (way) => user && void run(way, () => confirmByPopup(user, way)),
    byInvented: (way, account) =>
      user && void run(way, () => confirmByInvented(user, way, account)),
  });
  if (!user) return null;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Confirm that it is you"
        description="You signed in some time ago. Sign in once more, and the change is made."
        className="max-w-sm"
      >
        {problem && <FormAlert title={problem} />}
        {hasPassword && (
          <form
            noValidate
            className="flex items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              void run('password', () => byPassword(user, password));
            }}
          >
            <Field label="Your password" className="flex-1">
              {(control) => (
                <PasswordInput
                  {...control}
                  autoComplete="current-password"
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
            <Button type="submit" variant="primary" size="lg" busy={busy === 'password'}>
              Confirm
            </Button>
          </form>
        )}
        <div className="flex flex-wrap gap-2">
          {hasPasskey && (
            <Button
              disabled={busy !== null}
              onClick={() =>
                void run('passkey', () =>
                  withStepUp(async () => {}, { before: true, why: 'change how you sign in' }),
                )
              }
            >
              <PROVIDERS.passkey.icon />
              Passkey
            </Button>
          )}
          {ways.map((way) => {
            const { name, icon: Icon } = PROVIDERS[way];
            return (
              <Button key={way} disabled={busy !== null} onClick={() => oauth.open(way)}>
                <Icon />
                {name}
              </Button>
            );
          })}
        </div>
        {!hasPassword && !hasPasskey && ways.length === 0 && (
          <p className="text-table text-ink-2">
            Sign out and in again, then make the change within some minutes.
          </p>
        )}
        {oauth.dialog}
      </DialogContent>
    </Dialog>
  );
}
