import type { SignInProvider } from '@nest/model';
import { Button } from '@/ui/button.tsx';
import { PROVIDERS } from '@/ui/providers.ts';

export const BUTTON_WAYS = ['github.com', 'google.com', 'apple.com', 'linkedin.com'] as const;
export type ButtonWay = (typeof BUTTON_WAYS)[number];

interface ProviderButtonsProps {
  busy: SignInProvider | null;
  ways?: readonly ButtonWay[];
  onChoose(way: ButtonWay): void;
}

/** The providers, two in a row. */
export function ProviderButtons({ busy, ways = BUTTON_WAYS, onChoose }: ProviderButtonsProps) {
  return (
    <div className="grid grid-cols-2 gap-2">
      {ways.map((way) => {
        const { name, icon: Icon } = PROVIDERS[way];
        return (
          <Button
            key={way}
            size="lg"
            busy={busy === way}
            disabled={busy !== null}
            onClick={() => onChoose(way)}
            aria-label={`Sign in with ${name}`}
          >
            {busy !== way && <Icon />}
            {name}
          </Button>
        );
      })}
    </div>
  );
}
