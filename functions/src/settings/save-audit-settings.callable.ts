import {
  AUDIT_SETTINGS_DEFAULTS,
  AUDIT_SETTINGS_PATH,
  type AuditSettings,
  SETTINGS_CALLS,
} from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { implementCall } from '../platform/implement-call.ts';
import { changedFields } from './changed-fields.ts';

/** Sets how long the log is kept. */
export const saveAuditSettings = implementCall(
  SETTINGS_CALLS.saveAuditSettings,
  async ({ db, actor, input }) => {
    const uid = actor.actorUid;
    const reference = db.doc(AUDIT_SETTINGS_PATH);
    await db.runTransaction(async (transaction) => {
      const stored = (await transaction.get(reference)).data() as AuditSettings | undefined;
      const { before, after } = changedFields(stored ?? AUDIT_SETTINGS_DEFAULTS, input);
      const updatedAt = Timestamp.now();
      transaction.set(reference, {
        ...input,
        createdAt: stored?.createdAt ?? updatedAt,
        createdBy: stored?.createdBy ?? uid,
        updatedAt,
        updatedBy: uid,
      });
      addAudit(db, transaction, actor, {
        action: 'settings.changed',
        target: AUDIT_SETTINGS_PATH,
        before,
        after,
      });
    });
    return {};
  },
);
