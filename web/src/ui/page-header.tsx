import type { ReactNode } from 'react';
import { useDocumentTitle } from '@/lib/document-title.ts';

interface PageHeaderProps {
  /** The page's heading; also the window's title. */
  title: string;
  /** Next to the title: a status. */
  badge?: ReactNode;
  /** Below the title: a count, a time. */
  description?: ReactNode;
  /** On the right; the primary action last. */
  actions?: ReactNode;
}

/** The header of every page. Its heading gets the focus after a page change. */
export function PageHeader({ title, badge, description, actions }: PageHeaderProps) {
  useDocumentTitle(title);
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-60">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1
            tabIndex={-1}
            className="text-lg font-semibold tracking-tight break-words outline-none"
          >
            {title}
          </h1>
          {badge}
        </div>
        {description && <div className="tabular mt-0.5 text-table text-ink-3">{description}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

/** The area of a page below the top bar. `fill` gives it the window's height, for tables. */
export function Page({ fill, children }: { fill?: boolean; children: ReactNode }) {
  return (
    <div
      className={`mx-auto flex w-full flex-col gap-4 px-4 py-4 md:px-6 ${fill ? 'min-h-0 flex-1' : 'max-w-6xl pb-16'}`}
    >
      {children}
    </div>
  );
}
