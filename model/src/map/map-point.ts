import { z } from 'zod';
import type { Audience } from '../audience.ts';
import { OBSCURED_MIN_ACCURACY_M } from '../geo.ts';
import {
  type Phenomenon,
  phenomenonContentFields,
  phenomenonReviewFields,
} from '../phenomena/phenomenon.ts';
import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { CATEGORIES } from '../phenomena/vocabulary.ts';

/** A phenomenon as a point of the map. */
export interface MapPoint {
  id: string;
  /** The audience whose tiles contain it. */
  audience: Audience;
  /** The public location, WGS 84 degrees in whole steps of 1e-7, about a centimetre. */
  longitude: number;
  latitude: number;
  observedAtMs: number;
  /** Indices into `CATEGORIES` and `PHENOMENON_STATUSES`. */
  category: number;
  status: number;
  /** Whether the location is only a point of the 0.2° cell. */
  obscured: boolean;
  /** Start of the title, for lists and hover cards. */
  title: string;
}

/** UTF-16 units of a title that a tile keeps. */
const TILE_TITLE_LENGTH = 48;
/** Steps per stored degree. */
export const DEGREE_STEPS = 1e7;

/** The fields of a phenomenon that its point depends on. */
export const MAP_FIELDS = [
  'title',
  'category',
  'observedAt',
  'location',
  'geoprivacy',
  'audience',
  'status',
] as const satisfies readonly (keyof Phenomenon)[];
export type MappedPhenomenon = Pick<Phenomenon, (typeof MAP_FIELDS)[number]>;

const { title, category, observedAt, location, geoprivacy, audience } = phenomenonContentFields;
const { status } = phenomenonReviewFields;
const mappedSchema = z.object({
  title,
  category,
  observedAt,
  location,
  geoprivacy,
  audience,
  status,
});

const wholeSteps = (degrees: number) => Math.round(degrees * DEGREE_STEPS) / DEGREE_STEPS + 0;

/**
 * What the map shows of a phenomenon, or null if it shows nothing. Only the public location is
 * used. A private record has none. A record that claims to be obscured but is not is left out too:
 * the rules refuse both, but a tile must not depend on that. An invalid document, written past the
 * rules, must not block the others.
 */
export function mapPointOf(id: string, phenomenon: MappedPhenomenon): MapPoint | null {
  const parsed = mappedSchema.safeParse(phenomenon);
  if (!parsed.success) return null;
  const { location, geoprivacy } = parsed.data;
  if (location === null || geoprivacy === 'private') return null;
  const obscured = geoprivacy === 'obscured';
  if (obscured && (location.accuracyM ?? 0) < OBSCURED_MIN_ACCURACY_M) return null;
  return {
    id,
    audience: phenomenon.audience,
    longitude: wholeSteps(location.longitude),
    latitude: wholeSteps(location.latitude),
    observedAtMs: phenomenon.observedAt.toMillis(),
    category: CATEGORIES.indexOf(phenomenon.category),
    status: PHENOMENON_STATUSES.indexOf(phenomenon.status),
    obscured,
    title: shortTitle(phenomenon.title),
  };
}

/** The start of a title on one line, never cut within a character. */
function shortTitle(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line.length <= TILE_TITLE_LENGTH) return line;
  return `${line
    .slice(0, TILE_TITLE_LENGTH - 1)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()}…`;
}

/** Whether two points are the same in every respect; null is no point. */
export function isSamePoint(a: MapPoint | null, b: MapPoint | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof MapPoint)[]).every((key) => a[key] === b[key]);
}
