import { defineBoolean } from 'firebase-functions/params';
import type { CallableOptions } from 'firebase-functions/v2/https';

const enforceAppCheck = defineBoolean('ENFORCE_APP_CHECK', {
  default: false,
  description: 'Refuse callers that App Check has not attested. Set it to true in production.',
});

/** What all callables have in common. */
export const CALLABLE: CallableOptions = { enforceAppCheck, maxInstances: 10 };
