import type { GeoPoint, Geoprivacy } from '@nest/model';

/** An aircraft for a small map. */
export interface MapAircraft {
  icao24: string;
  latitude: number;
  longitude: number;
  /** Degrees clockwise from north, or null. */
  trueTrack: number | null;
}

export interface PlaceMapProps {
  /** The location with its uncertainty, or null if there is none. */
  point?: GeoPoint | null;
  /** `obscured` draws the 0.2° cell that contains the point instead of the point. */
  geoprivacy?: Geoprivacy;
  /** Direction of view in degrees clockwise from north. */
  lookAzimuthDeg?: number | null;
  /** Encoded path of a camera, and where it pointed (`PATH_FORMAT`, `ORIENTATION_FORMAT`). */
  path?: string | null;
  orientation?: string | null;
  /** A name for the path; default "Camera path". */
  pathName?: string;
  /** Aircraft around the location, each rotated to its track. */
  aircraft?: readonly MapAircraft[];
  /** Minimum extent of the map, in metres; if absent, it depends on the content. */
  spanM?: number;
  /** `pick` lets a person move the map and set the location; `static` is not interactive. */
  mode?: 'static' | 'pick';
  /**
   * Called with the set location. Its `accuracyM` follows from the zoom; a form with better
   * knowledge replaces it.
   */
  onPick?: (place: GeoPoint) => void;
  /** Accessible name, such as "Place of the sighting". */
  label?: string;
  /** Sizes the map; by default it is 16:10 and as wide as its parent. */
  className?: string;
}
