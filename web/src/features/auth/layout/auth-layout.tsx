import type { ReactNode } from 'react';
import { useDocumentTitle } from '@/lib/document-title.ts';
import { Wordmark } from '@/ui/wordmark.tsx';
import { StarTrails } from './star-trails.tsx';

interface AuthLayoutProps {
  title: string;
  /** Below the title: the purpose of this page. */
  lead?: ReactNode;
  /** Beside the form on wide screens, otherwise below it. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Layout of the signed-out pages: sign-in, registration, links of mails. */
export function AuthLayout({ title, lead, aside, children }: AuthLayoutProps) {
  useDocumentTitle(title);
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(30rem,38rem)]">
      <main className="flex flex-col justify-center px-6 py-10 sm:px-12 lg:py-14">
        <div className="mx-auto flex w-full max-w-sm flex-col gap-6">
          <div className="lg:hidden">
            <Wordmark />
          </div>
          <div className="flex flex-col gap-1.5">
            <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
              {title}
            </h1>
            {lead && <div className="text-ink-2">{lead}</div>}
          </div>
          {children}
        </div>
      </main>
      <aside
        aria-label="About Nest"
        className="relative flex flex-col overflow-hidden lg:order-first lg:border-r lg:border-line lg:bg-sunken"
      >
        <StarTrails className="absolute inset-0 hidden size-full lg:block" />
        <div className="relative hidden p-10 lg:block">
          <Wordmark />
          <p className="mt-3 max-w-xs text-ink-2">
            Reports of unidentified anomalous phenomena, screened with their evidence.
          </p>
        </div>
        {aside && (
          <div className="relative mx-auto w-full max-w-sm px-6 pb-10 sm:px-0 lg:mx-0 lg:mt-auto lg:px-10 lg:pb-10 lg:max-w-md">
            {aside}
          </div>
        )}
      </aside>
    </div>
  );
}
