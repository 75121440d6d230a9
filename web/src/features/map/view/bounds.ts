import type { Place } from '@nest/model';
import type { Bounds } from '../../../map/map-surface.ts';

const WORLD: Bounds = { west: -180, south: -90, east: 180, north: 90 };

/** Whether a location is in a box, which may cross the antimeridian. */
export function isWithin({ latitude, longitude }: Place, box: Bounds): boolean {
  if (latitude < box.south || latitude > box.north) return false;
  const turn = box.east - box.west;
  if (turn >= 360) return true;
  const width = turn < 0 ? turn + 360 : turn;
  const east = (((longitude - box.west) % 360) + 360) % 360;
  return east <= width;
}

/**
 * An estimate of a view's bounds before the map exists: rather too large than too small, and the
 * whole Earth if a globe may show beyond its limb.
 * @param size of the map in CSS pixels
 */
export function boundsAround(
  center: Place,
  zoom: number,
  size: { width: number; height: number },
): Bounds {
  const degreesPerPixel = 360 / (512 * 2 ** zoom);
  const east = (size.width / 2) * degreesPerPixel;
  const shrink = Math.cos((center.latitude * Math.PI) / 180);
  const north = (size.height / 2) * degreesPerPixel * shrink;
  if (zoom < 3 || east >= 90) return WORLD;
  const wrap = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180;
  return {
    west: wrap(center.longitude - east),
    south: Math.max(-90, center.latitude - north),
    east: wrap(center.longitude + east),
    north: Math.min(90, center.latitude + north),
  };
}
