import type {
  Audience,
  Category,
  Classification,
  Geoprivacy,
  PhenomenonStatus,
  Shape,
  Source,
  TimePrecision,
} from '@nest/model';

export type Persona = 'ada' | 'bruno' | 'chiara' | 'dmitri';

/** An invented report; omitted values come from the seed's fixed random numbers. */
export interface Story {
  title: string;
  text: string;
  category: Category;
  shape: Shape;
  /** Start in UTC, ISO 8601. */
  at: string;
  precision?: TimePrecision;
  durationS?: number | null;
  /** Local time minus UTC in minutes. */
  utc: number;
  where: string;
  lat: number;
  lon: number;
  accuracyM?: number | null;
  /** Metres above sea level. */
  up: number;
  /** Azimuth and elevation in degrees. */
  look?: [number, number] | null;
  witnesses?: number | null;
  tags: string[];
  geoprivacy?: Geoprivacy;
  audience?: Audience;
  status: PhenomenonStatus;
  classification?: Classification;
  by?: Persona;
  source?: Source;
}
