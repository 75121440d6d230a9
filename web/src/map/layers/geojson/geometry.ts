import type { Place } from '@nest/model';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { unwrapLine } from './unwrap.ts';

const position = ({ longitude, latitude }: Place): Position => [longitude, latitude];

/** A line that continues across the antimeridian. */
export const lineOf = (places: readonly Place[]): Geometry => ({
  type: 'LineString',
  coordinates: unwrapLine(places.map(position)),
});

/** An area whose outline continues across the antimeridian. */
export function areaOf(places: readonly Place[]): Geometry {
  const ring = unwrapLine(places.map(position));
  const [first] = ring;
  return { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] };
}

export const pointOf = (place: Place): Geometry => ({
  type: 'Point',
  coordinates: position(place),
});

export const featureOf = (kind: string, geometry: Geometry, more = {}): Feature => ({
  type: 'Feature',
  properties: { kind, ...more },
  geometry,
});

export const collectionOf = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
