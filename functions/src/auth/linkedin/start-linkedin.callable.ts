import { LINKEDIN_CALLBACK, SIGN_IN_METHOD_CALLS } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { requireActiveMember } from '../../platform/guard.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { log } from '../../platform/log.ts';
import { consoleOrigins } from '../passkeys/passkey-config.ts';
import { SIGN_IN_KEY } from '../signed-token.ts';
import { linkedInRequest } from './linkedin-client.ts';
import { LINKEDIN_CLIENT_SECRET, linkedInConfig } from './linkedin-config.ts';
import { keyForBrowser, verifierOf } from './linkedin-state.ts';

/** The URL for a sign-in with LinkedIn, or to link a LinkedIn account. */
export const startLinkedIn = implementCall(
  SIGN_IN_METHOD_CALLS.startLinkedIn,
  async ({ db, request, input }) => {
    const { origin, link = false } = input;
    const linkTo = link ? (await requireActiveMember(request, db)).uid : null;
    if (!consoleOrigins().includes(origin)) {
      throw new HttpsError('permission-denied', 'This console is not known to the workspace.');
    }
    try {
      const redirectUri = origin + LINKEDIN_CALLBACK;
      const asked = await linkedInRequest(linkedInConfig(), redirectUri, verifierOf);
      return { url: asked.url, browserKey: keyForBrowser(asked, linkTo, Date.now()) };
    } catch (error) {
      if (error instanceof HttpsError) throw error;
      log.error('linkedin.startFailed', error);
      throw new HttpsError('unavailable', 'LinkedIn does not answer. Try again in a minute.');
    }
  },
  { secrets: [LINKEDIN_CLIENT_SECRET, SIGN_IN_KEY] },
);
