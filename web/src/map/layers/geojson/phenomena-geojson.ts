import { OBSCURED_CELL_DEG, obscuredCell, PHENOMENON_STATUSES } from '@nest/model';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { CoarseArrays, PhenomenaArrays } from '../layer-data.ts';

/** The worker's columns of phenomena: no ids, since features are identified by row. */
export interface PhenomenaColumns {
  points: Omit<PhenomenaArrays, 'ids' | 'observedAtMs'>;
  coarse: CoarseArrays | null;
}

const STATUSES = PHENOMENON_STATUSES.length;
/** Points along one side of a cell: it must follow its parallel on the globe. */
const SIDE_POINTS = 4;

/**
 * Phenomena and coarse cells as points with `feed`, `row`, `status`, `category`; coarse ones with
 * `n` and the counts `c0`… of the statuses instead. Obscured ones are drawn at the centre of their
 * cell, never at the sample point; the cells themselves are polygons, each once.
 */
export function phenomenaGeoJson(
  { points, coarse }: PhenomenaColumns,
  feed: number,
): {
  phenomena: FeatureCollection;
  cells: FeatureCollection;
} {
  const features: Feature[] = [];
  const cells = new Map<string, Feature>();
  for (let row = 0; row < points.latitude.length; row++) {
    const place = { latitude: points.latitude[row] ?? 0, longitude: points.longitude[row] ?? 0 };
    const obscured = points.obscured[row] === 1;
    const properties = {
      row,
      feed,
      status: points.status[row] ?? 0,
      category: points.category[row] ?? 0,
      ...(obscured && { obscured: 1 }),
    };
    if (!obscured) {
      features.push(point([place.longitude, place.latitude], properties));
      continue;
    }
    const { south, west, sizeDeg } = obscuredCell(place);
    features.push(point([west + sizeDeg / 2, south + sizeDeg / 2], properties));
    const key = `${south.toFixed(1)},${west.toFixed(1)}`;
    if (!cells.has(key)) cells.set(key, cellFeature(south, west));
  }
  for (let cell = 0; cell < (coarse?.latitude.length ?? 0); cell++) {
    const counts = coarse?.counts.subarray(cell * STATUSES, (cell + 1) * STATUSES) ?? [];
    const properties: Record<string, number> = { n: 0 };
    for (const [status, count] of counts.entries()) {
      properties[`c${status}`] = count;
      properties.n = (properties.n ?? 0) + count;
    }
    const place = [coarse?.longitude[cell] ?? 0, coarse?.latitude[cell] ?? 0];
    if (properties.n !== 0) features.push(point(place, properties));
  }
  return {
    phenomena: { type: 'FeatureCollection', features },
    cells: { type: 'FeatureCollection', features: [...cells.values()] },
  };
}

const point = (coordinates: Position, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});

function cellFeature(south: number, west: number): Feature {
  const east = west + OBSCURED_CELL_DEG;
  const north = south + OBSCURED_CELL_DEG;
  const along = (from: number, to: number, latitude: number): Position[] =>
    Array.from({ length: SIDE_POINTS }, (_, i) => [
      from + ((to - from) * i) / (SIDE_POINTS - 1),
      latitude,
    ]);
  const ring = [...along(west, east, south), ...along(east, west, north)];
  const [first = [west, south]] = ring;
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [[...ring, first]] },
  };
}
