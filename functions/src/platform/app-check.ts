/**
 * Whether callers that App Check has not attested are refused. On unless `ENFORCE_APP_CHECK=false`
 * in `functions/.env.PROJECT`; the emulators attest nobody.
 */
export const enforcesAppCheck = (env = process.env): boolean => env.ENFORCE_APP_CHECK !== 'false';
