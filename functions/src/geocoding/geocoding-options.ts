import type { CallableOptions } from 'firebase-functions/v2/https';
import { GOOGLE_GEOCODING_KEY } from './geocoding-config.ts';

/** The gazetteer takes about 60 MB in addition. */
export const GEOCODING_OPTIONS: CallableOptions = {
  memory: '512MiB',
  secrets: [GOOGLE_GEOCODING_KEY],
};
