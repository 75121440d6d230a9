import { onSchedule } from 'firebase-functions/v2/scheduler';
import { firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { writeDigests } from './weekly-digest.ts';

/** On Monday, long after the rollups have processed the past week. */
export const weeklyDigest = onSchedule(
  { schedule: '0 4 * * 1', retryCount: 3, timeoutSeconds: 540, maxInstances: 1 },
  async () => {
    log.info('insights.digestsWritten', { written: await writeDigests(firestore(), Date.now()) });
  },
);
