import { useState } from 'react';
import { Avatar } from '@/ui/avatar.tsx';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { PERSONAS, PROVIDER_NAMES, type ProviderId } from './personas.ts';

interface AccountDialogProps {
  provider: ProviderId;
  onChoose(account: { name: string; email: string }): void;
  onClose(): void;
}

/** On the emulators, in place of the provider's own window: whose account signs in. */
export function AccountDialog({ provider, onChoose, onClose }: AccountDialogProps) {
  const [email, setEmail] = useState('');
  const name = PROVIDER_NAMES[provider];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Choose a ${name} account`}
        description={`The emulator stands in for ${name}: any address will do.`}
        className="max-w-sm"
      >
        <ul className="flex flex-col gap-1">
          {PERSONAS.filter((persona) => persona.providers.includes(provider)).map((persona) => (
            <li key={persona.email}>
              <Button
                variant="ghost"
                size="lg"
                className="w-full justify-start gap-3 px-2"
                onClick={() => onChoose(persona)}
              >
                <Avatar name={persona.name} />
                <span className="text-ink">{persona.name}</span>
                <span className="truncate text-ink-3">{persona.email}</span>
              </Button>
            </li>
          ))}
        </ul>
        <form
          className="flex items-end gap-2 border-t border-line pt-4"
          onSubmit={(event) => {
            event.preventDefault();
            onChoose({ email, name: email.split('@')[0] ?? email });
          }}
        >
          <Field label="Another account" className="flex-1">
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
          <Button type="submit">Continue</Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}
