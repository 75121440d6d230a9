import { onSchedule } from 'firebase-functions/v2/scheduler';
import { enqueue, firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { rollupsWorker } from './rollups-worker.ts';

/** Resumes rollups whose worker or task was lost. */
export const resumeRollups = onSchedule('every 5 minutes', async () => {
  if (!(await rollupsWorker.isAbandoned(firestore()))) return;
  await enqueue('updateRollups', {});
  log.warn('rollups.resumed');
});
