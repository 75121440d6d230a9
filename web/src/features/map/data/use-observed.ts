import type { ReadonlyPoints } from '@nest/model';
import { useMemo } from 'react';
import type { CoarseArrays } from '../../../map/layers/layer-data.ts';
import { countSpansUntil, filterCells } from '../../../map/tiles/filter-tiles.ts';
import type { Phenomena } from './use-phenomena.ts';

export interface ObservedPhenomena extends Phenomena {
  /** Of `all`, those that had been observed by the playhead; `newest` are of them, too. */
  shown: ReadonlyPoints;
  /** Where there are too many to list: how many had been observed, by cell. */
  coarse: CoarseArrays | null;
}

/**
 * What had been observed by the playhead. It is the same object until the playhead passes a report:
 * as many of the same reports, ordered by time, are the same ones.
 */
export function useObserved(phenomena: Phenomena, playheadMs: number | null): ObservedPhenomena {
  const { all, cells, filter, newest } = phenomena;
  const passed =
    playheadMs === null
      ? null
      : countUntil(all.observedAtMs, playheadMs) +
        countUntil(newest.observedAtMs, playheadMs) +
        countSpansUntil(cells, playheadMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the playhead, only what it passes matters
  return useMemo(
    () => ({
      ...phenomena,
      shown: pointsUntil(all, playheadMs),
      newest: pointsUntil(newest, playheadMs),
      coarse: filterCells(cells, { ...filter, toMs: playheadMs ?? Infinity }),
    }),
    [phenomena, all, cells, filter, newest, passed],
  );
}

function countUntil(timesMs: Float64Array, untilMs: number): number {
  let count = 0;
  for (const ms of timesMs) if (ms <= untilMs) count++;
  return count;
}

/** The points that had been observed by a time; the same ones if there is none. */
function pointsUntil(points: ReadonlyPoints, untilMs: number | null): ReadonlyPoints {
  if (untilMs === null) return points;
  const kept: number[] = [];
  for (const [i, ms] of points.observedAtMs.entries()) if (ms <= untilMs) kept.push(i);
  if (kept.length === points.ids.length) return points;
  const pick = <T>(column: ArrayLike<T>) => kept.map((i) => column[i] as T);
  return {
    ids: pick(points.ids),
    titles: pick(points.titles),
    longitude: Float64Array.from(pick(points.longitude)),
    latitude: Float64Array.from(pick(points.latitude)),
    observedAtMs: Float64Array.from(pick(points.observedAtMs)),
    category: Uint8Array.from(pick(points.category)),
    status: Uint8Array.from(pick(points.status)),
    obscured: Uint8Array.from(pick(points.obscured)),
  };
}
