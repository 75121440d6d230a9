import type { TableSort } from '@/ui/data-table/table-search.ts';
import type { AircraftSortField } from '../search.ts';
import type { AircraftRow } from './aircraft-row.ts';

const VALUES: Record<AircraftSortField, (row: AircraftRow) => string | number | null> = {
  callsign: ({ call }) => call || null,
  icao24: ({ icao24 }) => icao24,
  altitude: ({ altitudeM, onGround }) => altitudeM ?? (onGround ? 0 : null),
  speed: ({ velocity }) => velocity,
  climb: ({ verticalRate }) => verticalRate,
  distance: ({ distanceM }) => distanceM,
  // The age grows as the time of the position decreases.
  age: ({ heardS }) => (heardS === null ? null : -heardS),
};

/** Sorted rows; those without a value come last in both directions. */
export function sortRows(rows: readonly AircraftRow[], sort: TableSort): AircraftRow[] {
  const read = VALUES[sort.field as AircraftSortField] ?? VALUES.callsign;
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: read(row) }))
    .sort((a, b) => {
      if (a.value === b.value) return a.row.icao24 < b.row.icao24 ? -1 : 1;
      if (a.value === null) return 1;
      if (b.value === null) return -1;
      return a.value < b.value ? -sign : sign;
    })
    .map(({ row }) => row);
}

export interface KeptOrder {
  rows: AircraftRow[];
  /** Rows at the end that are not in their sorted position, since they appeared after sorting. */
  late: number;
}

/**
 * New values in the old order, so that rows do not move under the pointer: removed rows are left
 * out, and new ones are sorted at the end.
 * @param order addresses in the order last shown
 */
export function keepOrder(
  sorted: readonly AircraftRow[],
  order: readonly string[] | null,
): KeptOrder {
  if (!order) return { rows: [...sorted], late: 0 };
  const byId = new Map(sorted.map((row) => [row.icao24, row]));
  const stayed = order.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(order);
  const come = sorted.filter(({ icao24 }) => !known.has(icao24));
  return { rows: [...stayed, ...come], late: come.length };
}
