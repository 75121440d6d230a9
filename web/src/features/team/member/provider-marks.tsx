import type { SignInProvider } from '@nest/model';
import { NONE } from '@/ui/data-table/record-columns.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import { Tooltip } from '@/ui/tooltip.tsx';

/** Sign-in methods as logos, each with an accessible name. */
export function ProviderMarks({ providers }: { providers: readonly SignInProvider[] }) {
  if (providers.length === 0) return NONE;
  return (
    <span className="inline-flex items-center gap-2 align-middle">
      {providers.map((provider) => {
        const { name, icon: Icon } = PROVIDERS[provider];
        return (
          <Tooltip key={provider} label={name}>
            <span role="img" aria-label={name} className="inline-flex text-ink-2">
              <Icon aria-hidden className="size-3.5" />
            </span>
          </Tooltip>
        );
      })}
    </span>
  );
}
