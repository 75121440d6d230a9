import type { CallableOptions } from 'firebase-functions/v2/https';

/**
 * What all callables have in common. `ENFORCE_APP_CHECK=true` in `functions/.env.PROJECT` refuses
 * callers without App Check attestation; the emulators attest nobody.
 */
export const CALLABLE: CallableOptions = {
  enforceAppCheck: process.env.ENFORCE_APP_CHECK === 'true',
  maxInstances: 10,
};
