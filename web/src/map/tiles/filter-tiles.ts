import {
  CATEGORIES,
  type Category,
  emptyPoints,
  PHENOMENON_STATUSES,
  type PhenomenonStatus,
  type TilePoints,
} from '@nest/model';
import type { CoarseArrays } from '../layers/layer-data.ts';
import type { MergedCells } from './merge-tiles.ts';

/** The tiles' content to show; an empty list means all. */
export interface TileFilter {
  statuses: readonly PhenomenonStatus[];
  categories: readonly Category[];
  /** Start and end of the observation time, inclusive, Unix ms. */
  fromMs: number;
  toMs: number;
}

/** 1 for each accepted index. */
const passing = <T>(known: readonly T[], chosen: readonly T[]) =>
  Uint8Array.from(known, (value) => Number(chosen.length === 0 || chosen.includes(value)));

/** The matching points; the same object if all match. */
export function filterPoints(points: TilePoints, filter: TileFilter): TilePoints {
  const statuses = passing(PHENOMENON_STATUSES, filter.statuses);
  const categories = passing(CATEGORIES, filter.categories);
  const { fromMs, toMs } = filter;
  const kept: number[] = [];
  for (let i = 0; i < points.ids.length; i++) {
    const at = points.observedAtMs[i] ?? 0;
    const passes = statuses[points.status[i] ?? 0] && categories[points.category[i] ?? 0];
    if (passes && at >= fromMs && at <= toMs) kept.push(i);
  }
  if (kept.length === points.ids.length) return points;
  const filtered = emptyPoints(kept.length);
  for (const [to, i] of kept.entries()) {
    filtered.ids.push(points.ids[i] ?? '');
    filtered.titles.push(points.titles[i] ?? '');
    filtered.longitude[to] = points.longitude[i] ?? 0;
    filtered.latitude[to] = points.latitude[i] ?? 0;
    filtered.observedAtMs[to] = points.observedAtMs[i] ?? 0;
    filtered.category[to] = points.category[i] ?? 0;
    filtered.status[to] = points.status[i] ?? 0;
    filtered.obscured[to] = points.obscured[i] ?? 0;
  }
  return filtered;
}

/**
 * The cells with their matching counts; empty cells are left out. A count of a time span matches if
 * the span's middle does, so that over consecutive periods each count is in exactly one. Counts
 * without a time match only if no time is requested.
 */
export function filterCells(cells: MergedCells, filter: TileFilter): CoarseArrays | null {
  const places = cells.longitude.length;
  if (places === 0) return null;
  const statuses = passing(PHENOMENON_STATUSES, filter.statuses);
  const categories = passing(CATEGORIES, filter.categories);
  const { fromMs, toMs } = filter;
  const isTimed = fromMs !== -Infinity || toMs !== Infinity;
  const width = PHENOMENON_STATUSES.length;
  const all = new Uint32Array(places * width);
  for (let i = 0; i < cells.count.length; i++) {
    const status = cells.status[i] ?? 0;
    if (!statuses[status] || !categories[cells.category[i] ?? 0]) continue;
    if (isTimed) {
      const middle = middleMs(cells, i);
      if (!(middle >= fromMs && middle <= toMs)) continue;
    }
    const at = (cells.cell[i] ?? 0) * width + status;
    all[at] = (all[at] ?? 0) + (cells.count[i] ?? 0);
  }
  const kept = Array.from({ length: places }, (_, i) => i).filter((place) =>
    all.subarray(place * width, (place + 1) * width).some((count) => count > 0),
  );
  if (kept.length === 0) return null;
  const counts = new Uint32Array(kept.length * width);
  for (const [to, place] of kept.entries()) {
    counts.set(all.subarray(place * width, (place + 1) * width), to * width);
  }
  return {
    longitude: Float64Array.from(kept, (place) => cells.longitude[place] ?? 0),
    latitude: Float64Array.from(kept, (place) => cells.latitude[place] ?? 0),
    counts,
  };
}

/** How many counts are of spans whose middle is at or before a time; see {@link filterCells}. */
export function countSpansUntil(cells: MergedCells, untilMs: number): number {
  let count = 0;
  for (let i = 0; i < cells.count.length; i++) if (middleMs(cells, i) <= untilMs) count++;
  return count;
}

const middleMs = ({ startMs, endMs }: MergedCells, i: number): number =>
  ((startMs[i] ?? 0) + (endMs[i] ?? 0)) / 2;

/** More times than a chart can use. */
const MOST_TIMES = 50_000;

/**
 * The observation times of the matching phenomena, for a timeline chart: counts are spread evenly
 * over their span. If there are very many, it returns every second, third …
 */
export function observationTimes(
  points: TilePoints,
  cells: MergedCells,
  filter: TileFilter,
): Float64Array {
  const statuses = passing(PHENOMENON_STATUSES, filter.statuses);
  const categories = passing(CATEGORIES, filter.categories);
  const isCounted = (i: number) =>
    statuses[cells.status[i] ?? 0] === 1 &&
    categories[cells.category[i] ?? 0] === 1 &&
    Number.isFinite(cells.startMs[i]);
  let total = points.ids.length;
  for (let i = 0; i < cells.count.length; i++) if (isCounted(i)) total += cells.count[i] ?? 0;
  const stride = Math.max(1, Math.ceil(total / MOST_TIMES));
  const times: number[] = [];
  let serial = 0;
  const put = (ms: number) => {
    if (serial++ % stride === 0 && ms >= filter.fromMs && ms <= filter.toMs) times.push(ms);
  };
  for (const ms of points.observedAtMs) put(ms);
  for (let i = 0; i < cells.count.length; i++) {
    if (!isCounted(i)) continue;
    const count = cells.count[i] ?? 0;
    const startMs = cells.startMs[i] ?? 0;
    const lengthMs = (cells.endMs[i] ?? 0) - startMs;
    for (let k = 0; k < count; k++) put(startMs + ((k + 0.5) / count) * lengthMs);
  }
  return Float64Array.from(times);
}
