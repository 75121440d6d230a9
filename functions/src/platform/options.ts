import type { CallableOptions } from 'firebase-functions/v2/https';

/**
 * What all callables have in common. `ENFORCE_APP_CHECK=true` in `functions/.env.PROJECT` refuses
 * callers that App Check has not attested; the emulators attest nobody.
 */
export const CALLABLE: CallableOptions = {
  enforceAppCheck: process.env.ENFORCE_APP_CHECK === 'true',
  maxInstances: 10,
};
