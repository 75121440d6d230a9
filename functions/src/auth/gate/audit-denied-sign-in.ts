import { HttpsError } from 'firebase-functions/v2/https';
import { asRecorded, recordRefusal } from '../../platform/audit-denied-call.ts';
import { log } from '../../platform/log.ts';
import type { Identity } from './identity.ts';
import { type RefusalReason, RefusedError } from './refusal.ts';

/** The call of a sign-in. */
interface Occasion {
  requestId: string;
  origin: string | null;
}

/**
 * Calls the gate; a refusal is logged and returned to the person.
 * @throws HttpsError `permission-denied` with the text for the person and `details.reason`
 */
export async function auditDeniedSignIn<T>(
  identity: Identity,
  occasion: Occasion,
  decide: () => Promise<T>,
): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (!(error instanceof RefusedError)) {
      log.error('access.failed', error, { provider: identity.provider });
      throw error;
    }
    await record(identity, error, occasion);
    throw asRecorded(new HttpsError('permission-denied', error.message, { reason: error.reason }));
  }
}

/** Only somebody who proved to be a member, past or present, is refused for these. */
const OF_MEMBERS: readonly RefusalReason[] = ['suspended', 'removed'];

/**
 * One event a minute for a network and a reason, and for each member who is refused. Strangers may
 * make as many accounts as they like, so theirs are not counted one by one.
 */
async function record(
  { uid, provider }: Identity,
  { reason }: RefusedError,
  { requestId, origin }: Occasion,
): Promise<void> {
  log.info('access.refused', { uid, provider, reason });
  const actor = { actorUid: uid, actorRole: null, sessionId: null, origin, requestId };
  const alike = ['sign-in', origin, OF_MEMBERS.includes(reason) ? uid : null];
  await recordRefusal(actor, { reason, after: { provider } }, alike, Date.now());
}
