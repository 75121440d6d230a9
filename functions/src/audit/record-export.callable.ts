import { AUDIT_CALLS } from '@nest/model';
import { recordAudit } from '../platform/audit.ts';
import { requirePermission } from '../platform/guard.ts';
import { implementCall } from '../platform/implement-call.ts';

const EXPORTS = {
  phenomena: { permission: 'phenomena.export', action: 'phenomena.exported' },
  auditEvents: { permission: 'audit.read', action: 'audit.exported' },
} as const;

/**
 * Logs that somebody exports records. The console creates the file only after this has returned.
 */
export const recordExport = implementCall(
  AUDIT_CALLS.recordExport,
  async ({ db, caller, actor, input }) => {
    const { what, ...after } = input;
    const { permission, action } = EXPORTS[what];
    await requirePermission(caller, permission, db);
    await recordAudit(db, actor, { action, target: null, after });
    return {};
  },
);
