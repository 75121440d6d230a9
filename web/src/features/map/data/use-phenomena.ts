import type { ReadonlyPoints } from '@nest/model';
import { useMemo } from 'react';
import type { LiveState } from '@/lib/live/live-state.ts';
import {
  filterCells,
  filterPoints,
  observationTimes,
  type TileFilter,
} from '../../../map/tiles/filter-tiles.ts';
import { type MergedCells, mergePoints } from '../../../map/tiles/merge-tiles.ts';
import { useTiles } from '../../../map/tiles/use-tiles.ts';
import { categoriesOf, type MapSearchParams, statusesOf } from '../search.ts';
import { PERIOD_MS } from '../time/period.ts';
import type { Viewport } from '../view/use-viewport.ts';
import { useNewest } from './use-newest.ts';
import { useOwnReports } from './use-own-reports.ts';

export interface Phenomena {
  /** What passes the filters, wherever the playhead is. */
  all: ReadonlyPoints;
  /** Where there are too many to list: how many there are by cell, and which of them pass. */
  cells: MergedCells;
  filter: TileFilter;
  /** The newest that pass, for the list, where there are too many to list. */
  newest: ReadonlyPoints;
  /** Observation times of all matches, listed or not. */
  timesMs: Float64Array;
  /** Everything on the map by status, whatever is in view; null until known. */
  statuses: readonly number[] | null;
  state: LiveState;
  error: Error | null;
  retry(): void;
}

/** Phenomena in and around the view that match the URL's filters. */
export function usePhenomena(
  viewport: Viewport,
  search: MapSearchParams,
  nowMs: number,
): Phenomena {
  const { west, south, east, north } = viewport.bounds;
  const { zoom } = viewport.view;
  const view = useMemo(
    () => ({ west, south, east, north, zoom }),
    [west, south, east, north, zoom],
  );
  const { points: tiled, cells, statuses, state, error, retry } = useTiles(view);
  const own = useOwnReports();
  const points = useMemo(
    () => (own.ids.length === 0 ? tiled : mergePoints([tiled, own])),
    [tiled, own],
  );
  const { status, category, period } = search;
  const filter = useMemo(
    (): TileFilter => ({
      statuses: statusesOf({ status }),
      categories: categoriesOf({ category }),
      fromMs: period ? nowMs - PERIOD_MS[period] : -Infinity,
      toMs: Infinity,
    }),
    [status, category, period, nowMs],
  );
  const all = useMemo(() => filterPoints(points, filter), [points, filter]);
  const timesMs = useMemo(() => observationTimes(points, cells, filter), [points, cells, filter]);
  const isCounted = useMemo(() => filterCells(cells, filter) !== null, [cells, filter]);
  const newest = useNewest(isCounted, filter);
  return useMemo(
    () => ({ all, cells, filter, newest, timesMs, statuses, state, error, retry }),
    [all, cells, filter, newest, timesMs, statuses, state, error, retry],
  );
}
