import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button.tsx';
import { cn } from './cn.ts';

export const Dialog = Radix.Root;
export const DialogClose = Radix.Close;

export const overlayClasses = 'fixed inset-0 z-50 bg-scrim';

interface DialogContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  title: ReactNode;
  description?: ReactNode;
}

export function DialogContent(props: DialogContentProps) {
  const { title, description, className, children, ...rest } = props;
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayClasses} />
      <Radix.Content
        className={cn(
          'fixed top-[12vh] left-1/2 z-50 flex max-h-[80vh] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 animate-in flex-col gap-4 overflow-y-auto rounded-xl border border-line-strong bg-raised p-5 outline-none',
          className,
        )}
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...rest}
      >
        <div className="flex flex-col gap-1 pr-8">
          <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
          {description && (
            <Radix.Description className="text-sm text-ink-2">{description}</Radix.Description>
          )}
        </div>
        {children}
        <Radix.Close asChild>
          <Button
            variant="ghost"
            size="icon-sm"
            className="absolute top-3.5 right-3.5"
            aria-label="Close"
          >
            <X aria-hidden />
          </Button>
        </Radix.Close>
      </Radix.Content>
    </Radix.Portal>
  );
}

/** The row of buttons at the end of a dialog; the primary one last. */
export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('flex flex-wrap justify-end gap-2 pt-1', className)} {...props} />;
}
