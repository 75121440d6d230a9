import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import type { PendingLink } from './pending-link.ts';

/** For an address with another sign-in method: what to do, and what happens then. */
export function PendingNotice({ pending, onCancel }: { pending: PendingLink; onCancel(): void }) {
  const { name } = PROVIDERS[pending.way];
  const known = pending.known.map((way) => PROVIDERS[way]?.name).filter(Boolean);
  return (
    <FormAlert tone="signal" title={`${pending.email} already signs in another way`}>
      <p>
        Sign in {known.length > 0 ? `with ${known.join(' or ')}` : 'the way you used before'}, and{' '}
        {name} is added to your account. It is not added by itself, so that nobody takes over an
        account by its address.
      </p>
      {known.length === 0 && (
        <p className="mt-1">
          Which way that was is told to nobody. If you do not remember, try them, or set a password.
        </p>
      )}
      <Button variant="link" className="mt-2 text-table" onClick={onCancel}>
        Leave {name} out
      </Button>
    </FormAlert>
  );
}
