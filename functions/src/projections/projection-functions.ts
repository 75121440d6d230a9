import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { enqueue, firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import type { Projection } from './define-projection.ts';
import { QUIET_MS } from './projection-worker.ts';

const TIMEOUT_S = 540;
/** Time reserved before the time limit to finish a batch, in s. */
const RESERVE_S = 120;

/** The task that applies the marks of a projection; of several parallel runs, one works. */
export const projectionTask = ({ name, task, run }: Projection) =>
  onTaskDispatched(
    {
      timeoutSeconds: TIMEOUT_S,
      memory: '1GiB',
      retryConfig: { maxAttempts: 10, minBackoffSeconds: 2, maxBackoffSeconds: 60 },
      rateLimits: { maxConcurrentDispatches: 2 },
    },
    async () => {
      const deadlineMs = Date.now() + (TIMEOUT_S - RESERVE_S) * 1000;
      const outcome = await run({ db: firestore(), deadlineMs, quietMs: QUIET_MS });
      log.info(`${name}.run`, { outcome });
      if (outcome === 'paused') await enqueue(task, {});
    },
  );

/** The schedule that resumes a projection whose worker or task was lost. */
export const projectionResume = ({ name, task, isAbandoned }: Projection) =>
  onSchedule('every 5 minutes', async () => {
    if (!(await isAbandoned(firestore()))) return;
    await enqueue(task, {});
    log.warn(`${name}.resumed`);
  });
