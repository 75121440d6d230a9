import { type FoundPlaces, searchPlacesSchema } from '@nest/model';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, validInput } from '../platform/guard.ts';
import { GEOCODING } from './geocoding-options.ts';
import { getGeocoder } from './get-geocoder.ts';

/** Finds places by their names. */
export const searchPlaces = onCall(GEOCODING, async (request): Promise<FoundPlaces> => {
  const db = firestore();
  await requireMember(request, 'phenomena.read', db);
  const input = validInput(searchPlacesSchema, request.data);
  return (await getGeocoder(db)).search(input);
});
