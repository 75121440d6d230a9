import { LINKEDIN_CALLBACK, type LinkedInStart, startLinkedInSchema } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import { requireActiveMember, validInput } from '../../platform/guard.ts';
import { log } from '../../platform/log.ts';
import { CALLABLE } from '../../platform/options.ts';
import { consoleOrigins } from '../passkeys/passkey-config.ts';
import { linkedInRequest } from './linkedin-client.ts';
import { LINKEDIN_CLIENT_SECRET, linkedInConfig } from './linkedin-config.ts';
import { keepState } from './linkedin-state.ts';

/** The URL for a sign-in with LinkedIn, or to link a LinkedIn account. */
export const startLinkedIn = onCall(
  { ...CALLABLE, secrets: [LINKEDIN_CLIENT_SECRET] },
  async (request): Promise<LinkedInStart> => {
    const db = firestore();
    const { origin, link = false } = validInput(startLinkedInSchema, request.data);
    const linkTo = link ? (await requireActiveMember(request, db)).uid : null;
    if (!consoleOrigins().includes(origin)) {
      throw new HttpsError('permission-denied', 'This console is not known to the workspace.');
    }
    try {
      const asked = await linkedInRequest(linkedInConfig(), origin + LINKEDIN_CALLBACK);
      return { url: asked.url, browserKey: await keepState(db, asked, linkTo, Date.now()) };
    } catch (error) {
      if (error instanceof HttpsError) throw error;
      log.error('linkedin.startFailed', error);
      throw new HttpsError('unavailable', 'LinkedIn does not answer. Try again in a minute.');
    }
  },
);
