import type { CallableOptions } from 'firebase-functions/v2/https';
import { CALLABLE } from '../platform/options.ts';
import { GOOGLE_GEOCODING_KEY } from './geocoding-config.ts';

/** The gazetteer takes some 60 MB, beside the usual. */
export const GEOCODING: CallableOptions = {
  ...CALLABLE,
  memory: '512MiB',
  secrets: [GOOGLE_GEOCODING_KEY],
};
