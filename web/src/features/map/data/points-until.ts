import type { ReadonlyPoints } from '@nest/model';

/** The points observed up to a time; the same object if there is none. */
export function pointsUntil(points: ReadonlyPoints, momentMs: number | null): ReadonlyPoints {
  if (momentMs === null) return points;
  const kept: number[] = [];
  for (const [i, ms] of points.observedAtMs.entries()) if (ms <= momentMs) kept.push(i);
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
