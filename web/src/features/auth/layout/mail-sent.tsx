import { MailCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { onEmulators } from '@/lib/firebase/services.ts';
import { EmulatorMailbox } from './emulator-mailbox.tsx';

interface MailSentProps {
  email: string;
  title?: string;
  children: ReactNode;
}

/** A mail was sent: to which address, its content, and on the emulators the mail itself. */
export function MailSent({ email, title = 'Look into your mailbox', children }: MailSentProps) {
  return (
    <div role="status" className="flex gap-3 rounded-lg border border-line-strong bg-surface p-4">
      <MailCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-2" />
      <div className="flex min-w-0 flex-col gap-1.5">
        <p className="font-medium">{title}</p>
        <div className="text-table break-words text-ink-2">{children}</div>
        {onEmulators() && <EmulatorMailbox email={email} />}
      </div>
    </div>
  );
}
