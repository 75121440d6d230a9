import type { ReactNode } from 'react';

interface FigureProps {
  name: string;
  value: ReactNode;
  /** A comparison, or the source of the figure. */
  note?: ReactNode;
}

/** One figure of a summary; used within a `dl`. */
export function Figure({ name, value, note }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5 p-4">
      <dt className="text-xs text-ink-3">{name}</dt>
      <dd className="tabular text-2xl font-semibold tracking-tight">{value}</dd>
      {note && <dd className="text-xs text-ink-3">{note}</dd>}
    </div>
  );
}
