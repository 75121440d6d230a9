import {
  MAP_SETTINGS_DEFAULTS,
  MAP_SETTINGS_PATH,
  type MapSettings,
  mapSettingsInputSchema,
} from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { actorOf, addAudit } from '../audit/audit.ts';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { CALLABLE } from '../platform/options.ts';
import { changedFields } from './changed-fields.ts';

/** Sets the geocoder and the map provider. */
export const saveMapSettings = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const uid = await requireMember(request, 'settings.manage', db);
  requireStepUp(request);
  const input = validInput(mapSettingsInputSchema, request.data);
  const actor = actorOf(request);
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
});
