import { recordExportInputSchema } from '@nest/model';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, validInput } from '../platform/guard.ts';
import { CALLABLE } from '../platform/options.ts';
import { actorOf, recordAudit } from './audit.ts';

const EXPORTS = {
  phenomena: { permission: 'phenomena.export', action: 'phenomena.exported' },
  auditEvents: { permission: 'audit.read', action: 'audit.exported' },
} as const;

/**
 * Logs that somebody exports records. The console creates the file only after this has returned.
 */
export const recordExport = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const { what, ...after } = validInput(recordExportInputSchema, request.data);
  const { permission, action } = EXPORTS[what];
  await requireMember(request, permission, db);
  await recordAudit(db, actorOf(request), { action, target: null, after });
  return {};
});
