import { Link, useMatches } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { usePageTitle } from '@/lib/document-title.ts';

/** The current section and page. */
export function Breadcrumb() {
  const title = usePageTitle();
  const section = useMatches().findLast((match) => match.staticData.crumb !== undefined);
  const crumb = section?.staticData.crumb;
  const isSection = crumb === undefined || title === '' || title === crumb;
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1.5 text-table">
        {section && (
          <li className="shrink-0">
            {isSection ? (
              <span aria-current="page" className="font-medium">
                {crumb}
              </span>
            ) : (
              <Link to={section.pathname} className="rounded text-ink-2 hover:text-ink">
                {crumb}
              </Link>
            )}
          </li>
        )}
        {!isSection && (
          <li className="flex min-w-0 items-center gap-1.5">
            <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            <span aria-current="page" className="truncate font-medium">
              {title}
            </span>
          </li>
        )}
      </ol>
    </nav>
  );
}
