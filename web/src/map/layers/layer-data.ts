import type {
  AircraftColumns,
  GeoPoint,
  Geoprivacy,
  Place,
  ReadonlyPoints,
  Shoot,
} from '@nest/model';

/** The newest sky, and the clock by which its aircraft are carried on. */
export interface AircraftData {
  columns: AircraftColumns;
  /** Unix seconds that aircraft are shown at: now, or the moment that is replayed. */
  nowS(): number;
}

/** Phenomena by columns, as the tiles hold them. */
export type PhenomenaArrays = Omit<ReadonlyPoints, 'titles'>;

/** Phenomena of a coarse level, by cell: how many there are, not which. */
export interface CoarseArrays {
  /** Where the cell's phenomena lie on average, WGS 84 degrees. */
  longitude: Float64Array;
  latitude: Float64Array;
  /** Counts by status: `PHENOMENON_STATUSES.length` for each cell. */
  counts: Uint32Array;
}

export interface PhenomenaData {
  points: PhenomenaArrays;
  coarse: CoarseArrays | null;
}

export type ShootOnMap = Pick<Shoot, 'location' | 'path' | 'orientation' | 'status'> & {
  id: string;
};

/** One point of the way that the selected aircraft has come. */
export interface TrailPoint extends Place {
  timeS: number;
  altitudeM: number | null;
}

/** The place of the selected record, with what is known of it. */
export interface PlaceDetail {
  point: GeoPoint;
  geoprivacy: Geoprivacy;
  /** Degrees clockwise from north. */
  lookAzimuthDeg: number | null;
}

/** What is drawn over the layers, for one person at one time. */
export interface Overlays {
  /** Way of the selected aircraft, oldest first. */
  trail: readonly TrailPoint[];
  detail: PlaceDetail | null;
  /** Points of the measuring tool; lines between them run along great circles. */
  measure: readonly Place[];
  /** A place that was searched or pointed at. */
  pin: Place | null;
  /** Where this device is. */
  device: GeoPoint | null;
}

export const NO_OVERLAYS: Overlays = {
  trail: [],
  detail: null,
  measure: [],
  pin: null,
  device: null,
};
