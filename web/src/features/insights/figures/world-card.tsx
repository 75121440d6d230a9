import { GRID_DEG, gridCorner } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { formatCount, formatPlural } from '@/lib/format/number.ts';
import { ChartCard } from '@/ui/charts/chart-card.tsx';
import { type GridCell, WorldGrid } from '@/ui/charts/world-grid.tsx';
import type { Insights } from '../data/use-insights.ts';

/** Coarse locations of the observations. */
export function WorldCard({ insights: { figures } }: { insights: Insights }) {
  const navigate = useNavigate();
  const cells = figures.cells.flatMap((count, id): GridCell[] => {
    if (count === 0) return [];
    const corner = gridCorner(id);
    return [{ id, ...corner, count, name: cellName(corner) }];
  });
  const placed = cells.reduce((sum, { count }) => sum + count, 0);
  const ranked = cells.toSorted((a, b) => b.count - a.count);
  const open = ({ south, west }: GridCell) =>
    void navigate({
      to: '/',
      search: { map: 'flat', view: `${south + GRID_DEG / 2},${west + GRID_DEG / 2},4` },
    });
  return (
    <ChartCard
      title="Where"
      summary={`${formatPlural(placed, 'phenomenon', 'phenomena')} with a place${
        ranked[0] ? `; most in the cell ${ranked[0].name}: ${formatCount(ranked[0].count)}` : ''
      }.`}
      table={{
        heads: [`Cell of ${GRID_DEG}°`, 'Phenomena'],
        rows: ranked.map(({ name, count }) => [name, formatCount(count)]),
      }}
    >
      <WorldGrid cells={cells} sizeDeg={GRID_DEG} onCell={open} />
      <p className="mt-1 text-xs text-ink-3">
        {placed === 0
          ? 'None of them has a place.'
          : `${formatPlural(placed, 'has', 'have')} a place. A cell opens the map there.`}
      </p>
    </ChartCard>
  );
}

/** `40–50° N, 0–10° E`. */
function cellName({ south, west }: { south: number; west: number }): string {
  const span = (low: number, positive: string, negative: string) =>
    low >= 0 ? `${low}–${low + GRID_DEG}° ${positive}` : `${-low - GRID_DEG}–${-low}° ${negative}`;
  return `${span(south, 'N', 'S')}, ${span(west, 'E', 'W')}`;
}
