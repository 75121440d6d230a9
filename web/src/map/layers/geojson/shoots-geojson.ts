import type { Feature, FeatureCollection } from 'geojson';
import { cameraLooks, pathPoints } from '@/ui/place-map/shapes.ts';
import type { ShootOnMap } from '../layer-data.ts';
import { collectionOf, featureOf, lineOf, pointOf } from './geometry.ts';

/** The number of camera directions drawn along one path. */
const LOOKS = 7;

/** Shoots as paths, the directions of their cameras, and a mark at each start. */
export function shootsGeoJson(shoots: readonly ShootOnMap[]): FeatureCollection {
  return collectionOf(shoots.flatMap(shootFeatures));
}

function shootFeatures({ id, location, path, orientation }: ShootOnMap): Feature[] {
  const points = pathPoints(path);
  const start = points[0] ?? location;
  if (!start) return [];
  const looks = cameraLooks(points, orientation, location, LOOKS);
  return [
    ...(points.length > 1 ? [featureOf('path', lineOf(points), { id })] : []),
    ...looks.map((look) => featureOf('look', pointOf(look), { id, azimuth: look.azimuthDeg })),
    featureOf('start', pointOf(start), { id }),
  ];
}
