import type { ReadonlyPoints } from '@nest/model';
import { useMemo } from 'react';
import type { LiveState } from '@/lib/live/live-state.ts';
import type { CoarseArrays } from '../../../map/layers/layer-data.ts';
import {
  filterCells,
  filterPoints,
  observationTimes,
  type TileFilter,
} from '../../../map/tiles/filter-tiles.ts';
import { mergePoints } from '../../../map/tiles/merge-tiles.ts';
import { useTiles } from '../../../map/tiles/use-tiles.ts';
import { categoriesOf, type MapSearchParams, statusesOf } from '../search.ts';
import { PERIOD_MS } from '../time/period.ts';
import type { Viewport } from '../view/use-viewport.ts';
import { useNewest } from './use-newest.ts';
import { useOwnReports } from './use-own-reports.ts';

export interface Phenomena {
  /** All that match the filters, regardless of the playhead. */
  all: ReadonlyPoints;
  /** If there are too many to list: matching counts up to that time, by cell. */
  coarse: CoarseArrays | null;
  /** The newest matches for the list, if there are too many to list. */
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
  scope: Viewport,
  search: MapSearchParams,
  nowMs: number,
  momentMs: number | null,
): Phenomena {
  const { west, south, east, north } = scope.bounds;
  const { zoom } = scope.view;
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
  const coarse = useMemo(
    () => filterCells(cells, { ...filter, toMs: momentMs ?? Infinity }),
    [cells, filter, momentMs],
  );
  const timesMs = useMemo(() => observationTimes(points, cells, filter), [points, cells, filter]);
  const newest = useNewest(coarse !== null, filter);
  return { all, coarse, newest, timesMs, statuses, state, error, retry };
}
