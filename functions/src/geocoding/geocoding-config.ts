import { defineInt, defineSecret, defineString } from 'firebase-functions/params';

const GEOCODING_URL = defineString('GEOCODING_URL', {
  default: 'https://maps.googleapis.com/maps/api/geocode/json',
  description: 'Address of Google’s Geocoding API',
});
export const GEOCODING_DAILY_LIMIT = defineInt('GEOCODING_DAILY_LIMIT', {
  default: 300,
  description: 'Calls to Google’s Geocoding API a day, at most',
});
export const GOOGLE_GEOCODING_KEY = defineSecret('GOOGLE_GEOCODING_KEY');

/** Value without a key; a secret cannot be empty. */
const NO_KEY = 'none';

/** Google's URL, and whether there is a key for it; a suite sets its mock server. */
export function geocodingConfig(env = process.env): { url: string; hasKey: boolean } {
  const isEmulated = env.FUNCTIONS_EMULATOR === 'true';
  const key = GOOGLE_GEOCODING_KEY.value().trim();
  return {
    url: (isEmulated && env.NEST_GEOCODING_URL) || GEOCODING_URL.value(),
    hasKey: key !== '' && key !== NO_KEY,
  };
}
