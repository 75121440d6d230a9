import { cn } from './cn.ts';

/** Nest's logo: a dish and something above it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cn('size-5 shrink-0', className)}>
      <g fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round">
        <path d="M3.500 16.500a8.500 8.500 0 0 1 17 0" />
        <path d="M7.500 16.500a4.500 4.500 0 0 1 9 0" opacity="0.55" />
        <path d="M3 20h18" />
      </g>
      <circle cx="12" cy="3.500" r="1.900" className="fill-signal" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-base font-semibold tracking-tight">
      <Mark className="size-6" />
      Nest
    </span>
  );
}
