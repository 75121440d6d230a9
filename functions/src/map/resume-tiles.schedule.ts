import { onSchedule } from 'firebase-functions/v2/scheduler';
import { enqueue, firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { tilesWorker } from './tiles-worker.ts';

/** Resumes tiles whose worker or task was lost. */
export const resumeTiles = onSchedule('every 5 minutes', async () => {
  if (!(await tilesWorker.isAbandoned(firestore()))) return;
  await enqueue('updateTiles', {});
  log.warn('tiles.resumed');
});
