import { z } from 'zod';
import { text } from '../fields.ts';
import { geoPointSchema, geoprivacySchema, latitudeSchema, longitudeSchema } from '../geo.ts';

const positionSchema = z.strictObject(
  { latitude: latitudeSchema, longitude: longitudeSchema },
  'must be a place with latitude and longitude',
);

export const MAX_PLACE_TEXT = 200;

/** What `searchPlaces` takes. */
export const searchPlacesSchema = z.strictObject({
  text: text(1, MAX_PLACE_TEXT),
  /** Of places that fit alike, those near here come first. */
  near: positionSchema.nullish(),
  /** How secret what is looked for is; only what is open is asked of a service outside of Nest. */
  geoprivacy: geoprivacySchema.default('open'),
});
export type SearchPlaces = z.input<typeof searchPlacesSchema>;

/** What `reversePlace` takes. An exact place counts as private until somebody says that it is open. */
export const reversePlaceSchema = z.strictObject({
  latitude: latitudeSchema,
  longitude: longitudeSchema,
  /** Radius in metres within which the place is known; the name claims no more. */
  accuracyM: geoPointSchema.shape.accuracyM.default(null),
  geoprivacy: geoprivacySchema.default('private'),
});
export type ReversePlace = z.input<typeof reversePlaceSchema>;

export const GEOCODERS = ['gazetteer', 'google'] as const;
export type Geocoder = (typeof GEOCODERS)[number];

/** Why Google, though it is the workspace's choice, was not the one that answered. */
export const GEOCODING_FALLBACKS = [
  'private',
  'no-key',
  'refused',
  'quota',
  'slow',
  'unreachable',
  'unavailable',
] as const;
export type GeocodingFallback = (typeof GEOCODING_FALLBACKS)[number];

/** A place that was found by its name. */
export interface FoundPlace {
  id: string;
  /** `Uster` */
  name: string;
  /** `Uster, Zurich, Switzerland` */
  label: string;
  /** ISO 3166-1 alpha-2, or null on no country's ground. */
  countryCode: string | null;
  latitude: number;
  longitude: number;
  /** Radius within which whoever names the place probably was, in metres. */
  accuracyM: number;
  /** Inhabitants, or null if unknown. */
  population: number | null;
}

/** Where a point lies, in words. */
export interface NamedPlace {
  /** `12 km NE of Uster, Switzerland`, or an address. */
  label: string;
  countryCode: string | null;
}

interface Answered {
  source: Geocoder;
  /** Null: the workspace's own choice answered. */
  fallback: GeocodingFallback | null;
}

/** What `searchPlaces` answers; none if nothing fits, best first. */
export interface FoundPlaces extends Answered {
  places: FoundPlace[];
}

/** What `reversePlace` answers; null far out at sea. */
export interface ReversedPlace extends Answered {
  place: NamedPlace | null;
}

/** What must be shown where a gazetteer's answer is. */
export const GAZETTEER_CREDIT = 'Places: GeoNames, CC BY 4.0';
