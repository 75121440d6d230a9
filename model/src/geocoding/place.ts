import { z } from 'zod';

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
export const foundPlaceSchema = z.strictObject({
  id: z.string(),
  /** `Uster` */
  name: z.string(),
  /** `Uster, Zurich, Switzerland` */
  label: z.string(),
  /** ISO 3166-1 alpha-2, or null outside all countries. */
  countryCode: z.string().nullable(),
  latitude: z.number(),
  longitude: z.number(),
  /** Radius within which a person who names the place probably was, in metres. */
  accuracyM: z.number(),
  /** Population, or null if unknown. */
  population: z.number().nullable(),
});
export type FoundPlace = z.infer<typeof foundPlaceSchema>;

/** A description of where a point is. */
export const namedPlaceSchema = z.strictObject({
  /** `12 km NE of Uster, Switzerland`, or an address. */
  label: z.string(),
  countryCode: z.string().nullable(),
});
export type NamedPlace = z.infer<typeof namedPlaceSchema>;

/** The credit that must be shown with a result of the gazetteer. */
export const GAZETTEER_CREDIT = 'Places: GeoNames, CC BY 4.0';
