import { geoEquirectangular, geoPath } from 'd3-geo';
import { useEffect, useState } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import { loadWorld, type World } from '../place-map/world.ts';

export interface GridCell {
  id: number;
  south: number;
  west: number;
  count: number;
  name: string;
}

interface WorldGridProps {
  cells: readonly GridCell[];
  /** Side of a cell in degrees. */
  sizeDeg: number;
  onCell(cell: GridCell): void;
}

/** Counts by cell on a simple map of the world; a cell links to the map there. */
export function WorldGrid({ cells, sizeDeg, onCell }: WorldGridProps) {
  const world = useWorld();
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const reachesAntarctica = cells.some(({ south }) => south < -60);
  return (
    <svg
      viewBox={`-180 -90 360 ${reachesAntarctica ? 180 : 150}`}
      className="block h-auto w-full"
      role="presentation"
    >
      <path
        d={world ? landPath(world) : ''}
        className="fill-[var(--map-land)] stroke-[var(--map-coast)]"
        strokeWidth={0.35}
      />
      {cells.map((cell) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the table and the map are for keyboards
        <rect
          key={cell.id}
          x={cell.west + 0.3}
          y={-cell.south - sizeDeg + 0.3}
          width={sizeDeg - 0.6}
          height={sizeDeg - 0.6}
          rx={0.8}
          className="cursor-pointer stroke-transparent hover:stroke-ink"
          strokeWidth={0.8}
          // Shades are on a logarithmic scale, since reports cluster where people live.
          style={{
            fill: 'var(--chart)',
            fillOpacity: 0.16 + 0.74 * (Math.log1p(cell.count) / Math.log1p(most)),
          }}
          onClick={() => onCell(cell)}
        >
          <title>{`${cell.name}: ${formatCount(cell.count)}`}</title>
        </rect>
      ))}
    </svg>
  );
}

function useWorld(): World | null {
  const [world, setWorld] = useState<World | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // The grid is usable without its outline.
    loadWorld('110m').then(
      (loaded) => isCurrent && setWorld(loaded),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return world;
}

/** Degrees to pixels, north up. */
const draw = geoPath(
  geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0]),
).digits(1);
const landPath = ({ land }: World): string =>
  land.map(({ geometry }) => draw(geometry) ?? '').join('');
