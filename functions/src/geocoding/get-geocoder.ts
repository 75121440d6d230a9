import { MAP_SETTINGS_DEFAULTS, MAP_SETTINGS_PATH, mapSettingsSchema } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { log } from '../platform/log.ts';
import { loadGazetteer } from './gazetteer/load-gazetteer.ts';
import { type Geocoding, gazetteerGeocoding } from './geocoding.ts';
import {
  GEOCODING_DAILY_LIMIT,
  GOOGLE_GEOCODING_KEY,
  geocodingConfig,
} from './geocoding-config.ts';
import { GoogleClient } from './google/google-client.ts';
import { googleGeocoding } from './google/google-geocoding.ts';
import { FirestoreGoogleRecords } from './google/google-records.ts';

/** The geocoder that the workspace has chosen. */
export async function getGeocoder(db: Firestore): Promise<Geocoding> {
  const gazetteer = gazetteerGeocoding(loadGazetteer);
  const stored = mapSettingsSchema.safeParse((await db.doc(MAP_SETTINGS_PATH).get()).data());
  const { geocoder } = stored.success ? stored.data : MAP_SETTINGS_DEFAULTS;
  if (geocoder === 'gazetteer') return gazetteer;
  const { url, hasKey } = geocodingConfig();
  if (!hasKey) {
    return {
      search: async (request) => ({ ...(await gazetteer.search(request)), fallback: 'no-key' }),
      reverse: async (request) => ({ ...(await gazetteer.reverse(request)), fallback: 'no-key' }),
    };
  }
  return googleGeocoding({
    gazetteer,
    client: new GoogleClient({ url, key: () => GOOGLE_GEOCODING_KEY.value().trim() }),
    records: new FirestoreGoogleRecords(db),
    clock: Date.now,
    dailyLimit: GEOCODING_DAILY_LIMIT.value(),
    onCall: (event) => log.info('geocoding.call', event),
  });
}
