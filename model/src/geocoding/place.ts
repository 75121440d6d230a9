import { z } from 'zod';
import { text } from '../fields.ts';
import { geoPointSchema, geoprivacySchema, latitudeSchema, longitudeSchema } from '../geo.ts';

const positionSchema = z.strictObject(
  { latitude: latitudeSchema, longitude: longitudeSchema },
  'must be a place with latitude and longitude',
);

export const MAX_PLACE_TEXT = 200;

/** Input of `searchPlaces`. */
export const searchPlacesSchema = z.strictObject({
  text: text(1, MAX_PLACE_TEXT),
  /** Among equally good matches, those near this point come first. */
  near: positionSchema.nullish(),
  /** How sensitive the query is; only open ones are sent to an outside service. */
  geoprivacy: geoprivacySchema.default('open'),
});
export type SearchPlaces = z.input<typeof searchPlacesSchema>;

/** Input of `reversePlace`. An exact location counts as private unless it is marked as open. */
export const reversePlaceSchema = z.strictObject({
  latitude: latitudeSchema,
  longitude: longitudeSchema,
  /** Radius of the location's uncertainty in metres; the name is no more exact. */
  accuracyM: geoPointSchema.shape.accuracyM.default(null),
  geoprivacy: geoprivacySchema.default('private'),
});
export type ReversePlace = z.input<typeof reversePlaceSchema>;

export const GEOCODERS = ['gazetteer', 'google'] as const;
export type Geocoder = (typeof GEOCODERS)[number];

/** Why Google was not used although the workspace has chosen it. */
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

/** A place found by name. */
export interface FoundPlace {
  id: string;
  /** `Uster` */
  name: string;
  /** `Uster, Zurich, Switzerland` */
  label: string;
  /** ISO 3166-1 alpha-2, or null outside all countries. */
  countryCode: string | null;
  latitude: number;
  longitude: number;
  /** Radius within which a person who names the place probably was, in metres. */
  accuracyM: number;
  /** Population, or null if unknown. */
  population: number | null;
}

/** A description of where a point is. */
export interface NamedPlace {
  /** `12 km NE of Uster, Switzerland`, or an address. */
  label: string;
  countryCode: string | null;
}

interface Answered {
  source: Geocoder;
  /** Null: the workspace's chosen service was used. */
  fallback: GeocodingFallback | null;
}

/** Result of `searchPlaces`: best match first, empty if nothing matches. */
export interface FoundPlaces extends Answered {
  places: FoundPlace[];
}

/** Result of `reversePlace`; null far out at sea. */
export interface ReversedPlace extends Answered {
  place: NamedPlace | null;
}

/** The credit that must be shown with a result of the gazetteer. */
export const GAZETTEER_CREDIT = 'Places: GeoNames, CC BY 4.0';
