import { cn } from './cn.ts';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase() || '?';

/** A person's initials. Decoration: their name stands beside it or names the control. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-7 shrink-0 place-content-center rounded-full border border-line-strong bg-hover text-2xs font-medium text-ink-2',
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
