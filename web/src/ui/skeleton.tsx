import { cn } from './cn.ts';

/** A grey placeholder of the same size as what is loading. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('h-3.5 animate-pulse rounded bg-hover', className)} />;
}

/** Placeholder lines of a text or form that is loading, announced once to screen readers. */
export function SkeletonLines({ lines = 6 }: { lines?: number }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={line} style={{ width: `${90 - ((line * 37) % 45)}%` }}>
          <Skeleton />
        </div>
      ))}
    </div>
  );
}
