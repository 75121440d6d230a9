import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded border border-line-strong bg-sunken px-1 font-sans text-2xs text-ink-2',
        className,
      )}
    >
      {children}
    </kbd>
  );
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
const NAMES: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Enter: '↵', Escape: 'Esc' };

/** A hotkey as keycaps: `mod+k`, or a chord such as `g p`. */
export function HotkeyHint({ hotkey }: { hotkey: string }) {
  const keys = hotkey.split(' ').flatMap((part) => part.split('+'));
  return (
    <span className="inline-flex gap-0.5">
      {keys.map((key) => (
        <Kbd key={key}>
          {key === 'mod' ? (isMac() ? '⌘' : 'Ctrl') : (NAMES[key] ?? key.toUpperCase())}
        </Kbd>
      ))}
    </span>
  );
}
