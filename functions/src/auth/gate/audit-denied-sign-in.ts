import { HttpsError } from 'firebase-functions/v2/https';
import { firestore } from '../../platform/admin.ts';
import { recordAudit } from '../../platform/audit.ts';
import { asRecorded } from '../../platform/audit-denied-call.ts';
import { log } from '../../platform/log.ts';
import type { Identity } from './identity.ts';
import { RefusedError } from './refusal.ts';

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

async function record(
  { uid, provider }: Identity,
  { reason }: RefusedError,
  { requestId, origin }: Occasion,
): Promise<void> {
  log.info('access.refused', { uid, provider, reason });
  const actor = { actorUid: uid, actorRole: null, sessionId: null, origin, requestId };
  const entry = { action: 'access.refused', outcome: 'refused', target: null, reason } as const;
  try {
    await recordAudit(firestore(), actor, { ...entry, after: { provider } });
  } catch (failure) {
    // The refusal stands even if logging fails.
    log.error('access.refusalNotRecorded', failure, { uid, reason });
  }
}
