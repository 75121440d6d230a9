import { formatCount } from '@/lib/format/number.ts';

interface HeatGridProps {
  rows: readonly string[];
  columns: readonly string[];
  /** Counts row by row. */
  counts: readonly number[];
  /** A cell's name in its tooltip: "Monday, 21 to 22 h". */
  cellName(row: number, column: number): string;
}

/** Counts as shades of one colour. */
export function HeatGrid({ rows, columns, counts, cellName }: HeatGridProps) {
  const most = Math.max(1, ...counts);
  const template = `2.25rem repeat(${columns.length}, minmax(0, 1fr))`;
  return (
    <div className="flex flex-col gap-0.5">
      {rows.map((row, r) => (
        <div key={row} className="grid gap-0.5" style={{ gridTemplateColumns: template }}>
          <span className="self-center text-2xs text-ink-3">{row}</span>
          {columns.map((column, c) => {
            const count = counts[r * columns.length + c] ?? 0;
            return (
              <span
                key={column}
                title={`${cellName(r, c)}: ${formatCount(count)}`}
                className="h-5 rounded-[2px] bg-sunken xl:h-6"
                style={count > 0 ? { background: shade(count / most) } : undefined}
              />
            );
          })}
        </div>
      ))}
      <div className="grid gap-0.5" style={{ gridTemplateColumns: template }}>
        <span />
        {columns.map((column, c) => (
          <span
            key={column}
            className="overflow-visible text-center text-2xs whitespace-nowrap text-ink-3"
          >
            {c % 3 === 0 ? column : ''}
          </span>
        ))}
      </div>
      <HeatScale most={most} />
    </div>
  );
}

/** Small counts stay distinguishable from none: the scale starts at a fifth of the colour. */
const shade = (share: number) =>
  `color-mix(in oklab, var(--chart) ${Math.round(18 + 82 * share)}%, var(--sunken))`;

function HeatScale({ most }: { most: number }) {
  return (
    <div className="tabular mt-2 flex items-center justify-end gap-1.5 text-2xs text-ink-3">
      <span>0</span>
      <span
        className="h-2 w-24 rounded-sm"
        style={{
          background: `linear-gradient(to right, var(--sunken), ${shade(0.02)}, ${shade(1)})`,
        }}
      />
      <span>{formatCount(most)}</span>
    </div>
  );
}
