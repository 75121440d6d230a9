import type { GeoPoint, Geoprivacy } from '@nest/model';

/** An aircraft as a small map draws it. */
export interface MapAircraft {
  icao24: string;
  latitude: number;
  longitude: number;
  /** Degrees clockwise from north, or null. */
  trueTrack: number | null;
}

export interface PlaceMapProps {
  /** The place with its uncertainty, or null if there is none. */
  point?: GeoPoint | null;
  /** `obscured` draws the 0.2° cell that holds the point instead of the point. */
  geoprivacy?: Geoprivacy;
  /** Direction of look in degrees clockwise from north. */
  lookAzimuthDeg?: number | null;
  /** Encoded path of a camera, and where it looked (`PATH_FORMAT`, `ORIENTATION_FORMAT`). */
  path?: string | null;
  orientation?: string | null;
  /** What the path is, in words; "Camera path" if nothing is said. */
  pathName?: string;
  /** Aircraft around the place, each turned to its track. */
  aircraft?: readonly MapAircraft[];
  /** Least ground that the map shows, in metres; else by what it shows. */
  spanM?: number;
  /** `pick` lets a person move the map and set the place; `static` listens to nothing. */
  mode?: 'static' | 'pick';
  /**
   * Told the place that was set. Its `accuracyM` is what the zoom can tell; a form that knows
   * better replaces it.
   */
  onPick?: (place: GeoPoint) => void;
  /** Accessible name, as "Place of the sighting". */
  label?: string;
  /** Sizes the map; without any it is 16:10 and as wide as its parent. */
  className?: string;
}
