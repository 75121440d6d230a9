import {
  MAP_SETTINGS_DEFAULTS,
  MAP_SETTINGS_PATH,
  type MapSettings,
  SETTINGS_CALLS,
} from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { implementCall } from '../platform/implement-call.ts';
import { changedFields } from './changed-fields.ts';

/** Sets the geocoder and the map provider. */
export const saveMapSettings = implementCall(
  SETTINGS_CALLS.saveMapSettings,
  async ({ db, actor, input }) => {
    const uid = actor.actorUid;
    const reference = db.doc(MAP_SETTINGS_PATH);
    await db.runTransaction(async (transaction) => {
      const stored = (await transaction.get(reference)).data() as MapSettings | undefined;
      const { before, after } = changedFields(stored ?? MAP_SETTINGS_DEFAULTS, input);
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
        target: MAP_SETTINGS_PATH,
        before,
        after,
      });
    });
    return {};
  },
);
