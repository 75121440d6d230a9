import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;

export function PopoverContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        className={cn(
          'z-50 w-72 animate-in rounded-lg border border-line-strong bg-raised p-3 text-sm outline-none',
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  );
}
