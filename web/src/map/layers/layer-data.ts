import type {
  AircraftColumns,
  GeoPoint,
  Geoprivacy,
  Place,
  ReadonlyPoints,
  Shoot,
} from '@nest/model';

/** The newest snapshot, and the clock to which its aircraft are extrapolated. */
export interface AircraftData {
  columns: AircraftColumns;
  /** Unix seconds of the shown aircraft: now, or the replay's playhead. */
  nowS(): number;
}

/** Phenomena in columns, as in the tiles. */
export type PhenomenaArrays = Omit<ReadonlyPoints, 'titles'>;

/** Phenomena of a coarse level, by cell: how many, not which. */
export interface CoarseArrays {
  /** Mean position of the cell's phenomena, WGS 84 degrees. */
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

/** One point of the selected aircraft's track. */
export interface TrailPoint extends Place {
  timeS: number;
  altitudeM: number | null;
}

/** The location of the selected record, with its details. */
export interface PlaceDetail {
  point: GeoPoint;
  geoprivacy: Geoprivacy;
  /** Degrees clockwise from north. */
  lookAzimuthDeg: number | null;
}

/** Temporary features above the layers, for one user. */
export interface Overlays {
  /** Track of the selected aircraft, oldest point first. */
  trail: readonly TrailPoint[];
  detail: PlaceDetail | null;
  /** Points of the measuring tool; lines between them follow great circles. */
  measure: readonly Place[];
  /** A location that was searched or pointed at. */
  pin: Place | null;
  /** The location of this device. */
  device: GeoPoint | null;
}

export const NO_OVERLAYS: Overlays = {
  trail: [],
  detail: null,
  measure: [],
  pin: null,
  device: null,
};
