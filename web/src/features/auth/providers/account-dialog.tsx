import { useState } from 'react';
import { Avatar } from '@/ui/avatar.tsx';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import type { InventedAccount, OAuthProviderId } from './oauth.ts';
import { PERSONAS } from './personas.ts';

interface AccountDialogProps {
  way: OAuthProviderId;
  onChoose(account: InventedAccount): void;
  onClose(): void;
}

const loginOf = (email: string) => email.split('@')[0] ?? email;

/** On the emulators, replaces the provider's window: chooses the account. */
export function AccountDialog({ way, onChoose, onClose }: AccountDialogProps) {
  const [email, setEmail] = useState('');
  const [login, setLogin] = useState('');
  const { name } = PROVIDERS[way];
  const isGitHub = way === 'github.com';
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Choose a ${name} account`}
        description={`The emulator stands in for ${name}: any account will do.`}
        className="max-w-sm"
      >
        <ul className="flex flex-col gap-1">
          {PERSONAS.filter((persona) => persona.providers.includes(way)).map((persona) => (
            <li key={persona.email}>
              <Button
                variant="ghost"
                size="lg"
                className="w-full justify-start gap-3 px-2"
                onClick={() =>
                  onChoose({
                    name: persona.name,
                    email: persona.email,
                    login: loginOf(persona.email),
                  })
                }
              >
                <Avatar name={persona.name} />
                <span className="text-ink">{persona.name}</span>
                <span className="truncate text-ink-3">{persona.email}</span>
              </Button>
            </li>
          ))}
        </ul>
        <form
          className="flex flex-col gap-3 border-t border-line pt-4"
          onSubmit={(event) => {
            event.preventDefault();
            const known = login.trim() || loginOf(email);
            onChoose({ email: email.trim(), login: known, name: known });
          }}
        >
          <Field label="Another account">
            {(control) => (
              <Input
                {...control}
                type="email"
                required
                placeholder="name@example.org"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          {isGitHub && (
            <Field label="Its login" hint="The mock of GitHub knows by it who is in which team.">
              {(control) => (
                <Input
                  {...control}
                  pattern="[A-Za-z0-9-]+"
                  placeholder={loginOf(email) || 'octocat'}
                  value={login}
                  onChange={(event) => setLogin(event.target.value)}
                />
              )}
            </Field>
          )}
          <Button type="submit" className="self-end">
            Continue
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}
