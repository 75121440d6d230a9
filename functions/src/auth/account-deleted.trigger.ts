import { createHash } from 'node:crypto';
import { runWith } from 'firebase-functions/v1';
import { auth, firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { endDeletedMembership } from './deleted-account.ts';

/**
 * Anybody with an ID token can have Firebase delete its account, even in an ended session. Functions
 * of the second generation hear nothing of it, so this one is of the first.
 */
export const onAccountDeleted = runWith({ failurePolicy: true, maxInstances: 5 })
  .auth.user()
  .onDelete(async ({ uid }, { eventId }) => {
    const requestId = `deleted-${createHash('sha256').update(eventId).digest('hex').slice(0, 32)}`;
    const outcome = await endDeletedMembership(firestore(), await auth(), uid, requestId);
    log.warn('access.accountDeleted', { uid, outcome });
  });
