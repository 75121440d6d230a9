import { z } from 'zod';
import { text } from '../fields.ts';
import { geoPointSchema, geoprivacySchema, latitudeSchema, longitudeSchema } from '../geo.ts';
import {
  foundPlaceSchema,
  GEOCODERS,
  GEOCODING_FALLBACKS,
  namedPlaceSchema,
} from '../geocoding/place.ts';
import { defineCalls } from './define-calls.ts';

const positionSchema = z.strictObject(
  { latitude: latitudeSchema, longitude: longitudeSchema },
  'must be a place with latitude and longitude',
);

const searchPlacesSchema = z.strictObject({
  text: text(1, 200),
  /** Among equally good matches, those near this point come first. */
  near: positionSchema.nullish(),
  /** How sensitive the query is; only open ones are sent to an outside service. */
  geoprivacy: geoprivacySchema.default('open'),
});
export type SearchPlaces = z.input<typeof searchPlacesSchema>;

/** An exact location counts as private unless it is marked as open. */
const reversePlaceSchema = z.strictObject({
  latitude: latitudeSchema,
  longitude: longitudeSchema,
  /** Radius of the location's uncertainty in metres; the name is no more exact. */
  accuracyM: geoPointSchema.shape.accuracyM.default(null),
  geoprivacy: geoprivacySchema.default('private'),
});
export type ReversePlace = z.input<typeof reversePlaceSchema>;

const answeredFields = {
  source: z.enum(GEOCODERS),
  /** Null: the workspace's chosen service was used. */
  fallback: z.enum(GEOCODING_FALLBACKS).nullable(),
};

/** Best match first, empty if nothing matches. */
const foundPlacesSchema = z.strictObject({
  ...answeredFields,
  places: z.array(foundPlaceSchema),
});
export type FoundPlaces = z.infer<typeof foundPlacesSchema>;

/** Null far out at sea. */
const reversedPlaceSchema = z.strictObject({
  ...answeredFields,
  place: namedPlaceSchema.nullable(),
});
export type ReversedPlace = z.infer<typeof reversedPlaceSchema>;

/** Callables that name places and find them. */
export const GEOCODING_CALLS = defineCalls({
  searchPlaces: {
    access: 'phenomena.read',
    factor: 'none',
    input: searchPlacesSchema,
    output: foundPlacesSchema,
  },
  reversePlace: {
    access: 'phenomena.read',
    factor: 'none',
    input: reversePlaceSchema,
    output: reversedPlaceSchema,
  },
});
