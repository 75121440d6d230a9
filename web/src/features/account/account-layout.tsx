import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ACCOUNT_SECTIONS } from './sections.ts';

/**
 * Layout of the account screen: the list of sections beside the open one, which has its own header.
 */
export function AccountLayout() {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a small screen the sections are one row, and the open one may be scrolled out of view.
  useEffect(() => {
    const open = nav.current?.querySelector(`a[href="${pathname}"]`);
    open?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-x-10 gap-y-5 px-4 py-4 pb-16 md:grid-cols-[11rem_minmax(0,1fr)] md:px-6">
      <nav ref={nav} aria-label="Account" className="min-w-0">
        <ul className="-mx-1 flex gap-0.5 overflow-x-auto px-1 pb-1 md:flex-col md:overflow-visible">
          {ACCOUNT_SECTIONS.map(({ to, title, icon: Icon }) => (
            <li key={to} className="shrink-0">
              <Link
                to={to}
                className="flex h-8 items-center gap-2.5 rounded-md px-3 text-table whitespace-nowrap text-ink-2 transition-colors hover:bg-hover hover:text-ink data-[status=active]:bg-hover data-[status=active]:font-medium data-[status=active]:text-ink data-[status=active]:[&_svg]:text-ink"
              >
                <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-w-0 flex-col gap-5">
        <Outlet />
      </div>
    </div>
  );
}
