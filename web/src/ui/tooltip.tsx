import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useHotkeyOf } from '@/lib/shortcuts/registry.ts';
import { HotkeyHint } from './kbd.tsx';

export const TooltipProvider = Radix.Provider;

interface TooltipProps {
  label: ReactNode;
  /** Id of a command whose hotkey is shown. */
  command?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that accepts a ref. */
  children: ReactNode;
}

/** Labels an element without a visible name and shows its hotkey. */
export function Tooltip({ label, command, side = 'bottom', children }: TooltipProps) {
  const hotkey = useHotkeyOf(command ?? '');
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-72 animate-in items-center gap-2 rounded-md border border-line-strong bg-raised px-2 py-1 text-xs text-ink"
        >
          {label}
          {hotkey && <HotkeyHint hotkey={hotkey} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
