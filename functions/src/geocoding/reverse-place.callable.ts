import { type ReversedPlace, reversePlaceSchema } from '@nest/model';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, validInput } from '../platform/guard.ts';
import { GEOCODING } from './geocoding-options.ts';
import { getGeocoder } from './get-geocoder.ts';

/** Describes where a point is: in which town, or how far from the next one. */
export const reversePlace = onCall(GEOCODING, async (request): Promise<ReversedPlace> => {
  const db = firestore();
  await requireMember(request, 'phenomena.read', db);
  const input = validInput(reversePlaceSchema, request.data);
  return (await getGeocoder(db)).reverse(input);
});
