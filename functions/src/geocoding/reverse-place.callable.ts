import { GEOCODING_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { GEOCODING_OPTIONS } from './geocoding-options.ts';
import { getGeocoder } from './get-geocoder.ts';

/** Describes where a point is: in which town, or how far from the next one. */
export const reversePlace = implementCall(
  GEOCODING_CALLS.reversePlace,
  async ({ db, input }) => (await getGeocoder(db)).reverse(input),
  GEOCODING_OPTIONS,
);
