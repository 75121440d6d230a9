import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { NotConfirmed } from './recent-login.ts';

interface Asking {
  done(): void;
  decline(): void;
}

/** Asks the person to sign in again, in a dialog. */
export function useConfirm(): { confirm(): Promise<void>; dialog: ReactNode } {
  const [asking, setAsking] = useState<Asking | null>(null);
  const confirm = () =>
    new Promise<void>((resolve, reject) => {
      const close = (settle: () => void) => () => {
        setAsking(null);
        settle();
      };
      setAsking({ done: close(resolve), decline: close(() => reject(new NotConfirmed())) });
    });
  return {
    confirm,
    dialog: asking && <ConfirmDialog onDone={asking.done} onClose={asking.decline} />,
  };
}
