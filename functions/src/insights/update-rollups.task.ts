import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { enqueue, firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { QUIET_MS } from '../platform/projection-worker.ts';
import { rollupsWorker } from './rollups-worker.ts';

const TIMEOUT_S = 540;
/** Time reserved before the time limit to finish a transaction, in s. */
const RESERVE_S = 120;

/** Processes the phenomena that may be counted wrongly; of several parallel runs, one works. */
export const updateRollups = onTaskDispatched(
  {
    timeoutSeconds: TIMEOUT_S,
    memory: '1GiB',
    retryConfig: { maxAttempts: 10, minBackoffSeconds: 2, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: 2 },
  },
  async () => {
    const deadlineMs = Date.now() + (TIMEOUT_S - RESERVE_S) * 1000;
    const outcome = await rollupsWorker.run({ db: firestore(), deadlineMs, quietMs: QUIET_MS });
    log.info('rollups.run', { outcome });
    if (outcome === 'paused') await enqueue('updateRollups', {});
  },
);
