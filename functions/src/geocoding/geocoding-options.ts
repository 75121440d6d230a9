import type { CallableOptions } from 'firebase-functions/v2/https';
import { CALLABLE } from '../platform/options.ts';
import { GOOGLE_GEOCODING_KEY } from './geocoding-config.ts';

/** The gazetteer takes about 60 MB in addition. */
export const GEOCODING: CallableOptions = {
  ...CALLABLE,
  memory: '512MiB',
  secrets: [GOOGLE_GEOCODING_KEY],
};
