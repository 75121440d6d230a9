import { Link } from '@tanstack/react-router';
import { useSession } from '@/lib/session/session.tsx';
import { cn } from '@/ui/cn.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import { isOpen, SECTIONS } from './sections.ts';

/** Links to the sections that the user may see. */
export function SectionLinks({ folded, onGo }: { folded?: boolean; onGo?: () => void }) {
  const { can } = useSession();
  return (
    <nav aria-label="Main" className="flex flex-col gap-0.5 px-2 py-1">
      {SECTIONS.filter((section) => isOpen(section, can)).map((section) => {
        const { id, to, title, icon: Icon } = section;
        const link = (
          <Link
            key={to}
            to={to}
            onClick={onGo}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            aria-label={folded ? title : undefined}
            className={cn(
              'flex h-8 items-center gap-2.5 overflow-hidden rounded-md px-3 text-table text-ink-2 transition-colors hover:bg-hover hover:text-ink data-[status=active]:bg-hover data-[status=active]:font-medium data-[status=active]:text-ink data-[status=active]:[&_svg]:text-ink',
              folded && 'justify-center px-0',
            )}
          >
            <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
            {!folded && title}
          </Link>
        );
        return folded ? (
          <Tooltip key={to} label={title} command={`go.${id}`} side="right">
            {link}
          </Tooltip>
        ) : (
          link
        );
      })}
    </nav>
  );
}
