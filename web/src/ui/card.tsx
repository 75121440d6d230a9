import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';

export function Card({ className, ...props }: ComponentProps<'section'>) {
  return (
    <section
      className={cn('min-w-0 rounded-lg border border-line bg-surface', className)}
      {...props}
    />
  );
}

/** Title of a card, with actions on the right. */
export function CardHeader({ title, actions }: { title: ReactNode; actions?: ReactNode }) {
  return (
    <div className="flex min-h-10 items-center justify-between gap-2 border-b border-line px-4 py-1.5">
      <h2 className="text-table font-medium">{title}</h2>
      {actions && <div className="flex items-center gap-1">{actions}</div>}
    </div>
  );
}

export function CardBody({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('p-4', className)} {...props} />;
}

/** Names and values; each child is a `Fact`. */
export function Facts({ className, ...props }: ComponentProps<'dl'>) {
  return (
    <dl
      className={cn('grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2 text-table', className)}
      {...props}
    />
  );
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">{children ?? <span className="text-ink-3">—</span>}</dd>
    </>
  );
}
