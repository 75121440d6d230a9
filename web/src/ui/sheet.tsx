import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';
import { cn } from './cn.ts';
import { overlayClasses } from './dialog.tsx';

export const Sheet = Radix.Root;

interface SheetContentProps {
  title: ReactNode;
  side?: 'left' | 'right';
  className?: string;
  /** What opened it, if that is not a `SheetTrigger`: it gets the focus back afterwards. */
  button?: RefObject<HTMLButtonElement | null>;
  children: ReactNode;
}

/** A panel at the side of the window, for filters and details on narrow screens. */
export function SheetContent(props: SheetContentProps) {
  const { title, side = 'right', className, button, children } = props;
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayClasses} />
      <Radix.Content
        aria-describedby={undefined}
        onCloseAutoFocus={(event) => {
          if (!button) return;
          event.preventDefault();
          button.current?.focus();
        }}
        className={cn(
          'fixed inset-y-0 z-50 flex w-[min(24rem,calc(100vw-2.5rem))] animate-in flex-col gap-4 overflow-y-auto border-line-strong bg-raised p-4 outline-none',
          side === 'right' ? 'right-0 border-l' : 'left-0 border-r',
          className,
        )}
      >
        <div className="flex items-center justify-between gap-2">
          <Radix.Title className="text-sm font-semibold">{title}</Radix.Title>
          <Radix.Close asChild>
            <Button variant="ghost" size="icon-sm" aria-label="Close">
              <X aria-hidden />
            </Button>
          </Radix.Close>
        </div>
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
