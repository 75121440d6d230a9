import { Link } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import { Mark } from '@/ui/wordmark.tsx';
import { SectionLinks } from './section-links.tsx';

interface SidebarProps {
  folded: boolean;
  onToggle(): void;
}

/** The navigation; folds to its icons. On narrow screens a sheet replaces it. */
export function Sidebar({ folded, onToggle }: SidebarProps) {
  const label = folded ? 'Unfold the sidebar' : 'Fold the sidebar';
  return (
    <aside
      data-chrome
      className={cn(
        'hidden shrink-0 flex-col border-r border-line bg-sunken transition-[width] md:flex',
        folded ? 'w-14' : 'w-52',
      )}
    >
      <Link
        to="/"
        aria-label="Nest"
        className="flex h-12 items-center gap-2.5 overflow-hidden px-4.5 text-sm font-semibold tracking-tight"
      >
        <Mark />
        {!folded && 'Nest'}
      </Link>
      <SectionLinks folded={folded} />
      <div className={cn('mt-auto flex p-3', !folded && 'justify-end')}>
        <Tooltip label={label} command="sidebar.toggle" side="right">
          <Button
            variant="ghost"
            size="icon"
            aria-label={label}
            aria-expanded={!folded}
            onClick={onToggle}
          >
            {folded ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          </Button>
        </Tooltip>
      </div>
    </aside>
  );
}
