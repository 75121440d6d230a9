import { formatCount } from '@/lib/format/number.ts';

/** Names and their counts, in the given order. */
export function CountedList({ counts, none }: { counts: [string, number][]; none: string }) {
  if (counts.length === 0) return <p className="text-table text-ink-3">{none}</p>;
  return (
    <ul className="flex flex-col gap-1">
      {counts.map(([name, count]) => (
        <li key={name} className="flex min-h-8 items-center justify-between gap-3 text-table">
          <span className="min-w-0 break-words">{name}</span>
          <span className="tabular">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}
