import { useMemo, useRef, useState } from 'react';
import type { TableSort } from '@/ui/data-table/table-search.ts';
import type { AircraftRow } from './aircraft-row.ts';
import { type KeptOrder, keepOrder, sortRows } from './row-order.ts';

/**
 * Rows in an order that stays while their values change; it is recomputed when the query changes or
 * on request.
 * @param question what the order depends on besides the values
 */
export function useKeptOrder(
  rows: readonly AircraftRow[],
  sort: TableSort,
  question: string,
): KeptOrder & { isOutdated: boolean; sortAgain(): void } {
  const [asked, setAsked] = useState(0);
  const key = `${asked} ${question} ${sort.field}.${sort.direction}`;
  const kept = useRef<{ key: string; order: string[] } | null>(null);
  const { field, direction } = sort;
  const result = useMemo(() => {
    const sorted = sortRows(rows, { field, direction });
    const old = kept.current?.key === key && kept.current.order.length > 0 ? kept.current : null;
    const next = keepOrder(sorted, old?.order ?? null);
    kept.current = { key, order: next.rows.map(({ icao24 }) => icao24) };
    const isOutdated = next.rows.some((row, index) => row !== sorted[index]);
    return { ...next, isOutdated };
  }, [rows, field, direction, key]);
  return { ...result, sortAgain: () => setAsked((count) => count + 1) };
}
