import { onSchedule } from 'firebase-functions/v2/scheduler';
import { firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { AUDIT_KEY } from './audit-key.ts';
import { sealEvents } from './seal-events.ts';

/** Seals the events of the last minute into the chain. */
export const sealAudit = onSchedule(
  { schedule: 'every 1 minutes', secrets: [AUDIT_KEY], maxInstances: 1 },
  async () => {
    const sealed = await sealEvents(firestore(), AUDIT_KEY.value());
    if (sealed > 0) log.info('audit.sealed', { sealed });
  },
);
