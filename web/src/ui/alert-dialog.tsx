import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { overlayClasses } from './dialog.tsx';

interface ConfirmProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: ReactNode;
  /** The consequences, in plain words. */
  description: ReactNode;
  /** The verb on the button: "Withdraw". */
  confirm: string;
  cancel?: string;
  danger?: boolean;
  onConfirm(): void;
  children?: ReactNode;
}

/** Asks before an action that is hard to undo. Actions with an undo need no question. */
export function ConfirmDialog(props: ConfirmProps) {
  const { open, onOpenChange, title, description, confirm, cancel = 'Cancel' } = props;
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClasses} />
        <Radix.Content className="fixed top-[20vh] left-1/2 z-50 flex w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 animate-in flex-col gap-4 rounded-xl border border-line-strong bg-raised p-5 outline-none">
          <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
          <Radix.Description className="text-sm text-ink-2">{description}</Radix.Description>
          {props.children}
          <div className="flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{cancel}</Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button variant={props.danger ? 'danger' : 'primary'} onClick={props.onConfirm}>
                {confirm}
              </Button>
            </Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
