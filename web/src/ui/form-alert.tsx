import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

interface FormAlertProps {
  title: ReactNode;
  tone?: 'danger' | 'signal' | 'info';
  children?: ReactNode;
}

const TONES = {
  danger: 'border-danger/40 bg-danger/8 [&>svg]:text-danger',
  signal: 'border-signal/40 bg-signal/8 [&>svg]:text-signal',
  info: 'border-line-strong bg-hover [&>svg]:text-ink-2',
};

/** A message about the whole form or page: what happened and what to do. */
export function FormAlert({ title, tone = 'danger', children }: FormAlertProps) {
  const Icon = tone === 'info' ? Info : CircleAlert;
  return (
    <div
      role={tone === 'info' ? 'status' : 'alert'}
      className={cn('flex gap-2.5 rounded-md border px-3 py-2.5 text-table', TONES[tone])}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-medium">{title}</p>
        {children && <div className="text-ink-2">{children}</div>}
      </div>
    </div>
  );
}
