import { GEOCODING_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { GEOCODING_OPTIONS } from './geocoding-options.ts';
import { getGeocoder } from './get-geocoder.ts';

/** Finds places by their names. */
export const searchPlaces = implementCall(
  GEOCODING_CALLS.searchPlaces,
  async ({ db, input }) => (await getGeocoder(db)).search(input),
  GEOCODING_OPTIONS,
);
