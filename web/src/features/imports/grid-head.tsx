import { cn } from '@/ui/cn.ts';

/** The headings of a list that is a grid on wide screens; `grid` is the class of its columns. */
export function GridHead({ grid, titles }: { grid: string; titles: readonly string[] }) {
  return (
    <div
      aria-hidden
      className={cn('hidden border-b border-line px-4 py-2 text-xs text-ink-3', grid)}
    >
      {titles.map((title) => (
        <span key={title}>{title}</span>
      ))}
    </div>
  );
}
