import { onSchedule } from 'firebase-functions/v2/scheduler';
import { firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { AUDIT_KEY } from './audit-key.ts';
import { enforceAuditRetention as keep } from './audit-retention.ts';

/** Signs a checkpoint of the log each day, and deletes events older than the retention period. */
export const enforceAuditRetention = onSchedule(
  { schedule: 'every 24 hours', secrets: [AUDIT_KEY], timeoutSeconds: 540, maxInstances: 1 },
  async () => {
    const deleted = await keep(firestore(), AUDIT_KEY.value());
    log.info('audit.kept', { deleted });
  },
);
