import { destination, type Place } from '@nest/model';
import type { Bounds } from '../../../map/map-surface.ts';

/** The bounding box of a circle on the Earth. */
export function boxAround(place: Place, radiusM: number): Bounds {
  const [north, east, south, west] = [0, 90, 180, 270].map((bearing) =>
    destination(place, bearing, radiusM),
  );
  return {
    north: north?.latitude ?? place.latitude,
    south: south?.latitude ?? place.latitude,
    east: east?.longitude ?? place.longitude,
    west: west?.longitude ?? place.longitude,
  };
}
