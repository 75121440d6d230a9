import { CircleAlert, FileWarning, Lock, type LucideIcon, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cn } from './cn.ts';

interface StateProps {
  icon?: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  /** What the user can do about it. */
  action?: ReactNode;
  className?: string;
  role?: 'status' | 'alert';
  /** Whether it is the whole page, and so has the page's heading. */
  isPage?: boolean;
}

/** Nothing to show: explains why, and what to do. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  className,
  role,
  isPage = false,
}: StateProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div
      role={role}
      className={cn(
        'mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-16 text-center',
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-7 text-ink-3" strokeWidth={1.5} />}
      <Heading className="text-sm font-medium">{title}</Heading>
      {children && <div className="text-table text-ink-2">{children}</div>}
      {action && <div className="flex flex-wrap justify-center gap-2 pt-1">{action}</div>}
    </div>
  );
}

interface ErrorStateProps {
  title?: string;
  error?: Error | null;
  onRetry?: () => void;
  isPage?: boolean;
}

export function ErrorState({
  title = 'This could not be loaded',
  error,
  onRetry,
  isPage = false,
}: ErrorStateProps) {
  return (
    <EmptyState
      isPage={isPage}
      role="alert"
      icon={CircleAlert}
      title={title}
      action={
        onRetry && (
          <Button onClick={onRetry}>
            <RotateCw aria-hidden />
            Try again
          </Button>
        )
      }
    >
      {error?.message && <p className="break-words">{error.message}</p>}
    </EmptyState>
  );
}

/** `what` ends the sentence "Your role does not let you …". */
export function NoPermission({ what = 'see this' }: { what?: string }) {
  return (
    <EmptyState icon={Lock} title={`Your role does not let you ${what}`} role="status">
      <p>If you need it for your work, ask an administrator of this workspace.</p>
    </EmptyState>
  );
}

/** A stored document with an invalid form; shown instead of it. */
export function Malformed({ problem, path }: { problem: string; path: string }) {
  return (
    <EmptyState icon={FileWarning} title="This record is damaged" role="alert">
      <p>
        Its field {problem}. It is stored at{' '}
        <code className="font-mono text-xs break-all">{path}</code>; an administrator can repair it
        there.
      </p>
    </EmptyState>
  );
}
