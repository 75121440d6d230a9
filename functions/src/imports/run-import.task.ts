import { type ImportJob, idSchema, importPath, isImportOver } from '@nest/model';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { z } from 'zod';
import { enqueue, firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { accountLeftovers } from './account-leftovers.ts';
import { downloadSource, uploadRejects } from './import-files.ts';
import { importFollowers } from './import-followers.ts';
import { endJob } from './import-lease.ts';
import { runImport as run } from './import-run.ts';

const TIMEOUT_S = 540;
/** Time reserved before the time limit to finish pending writes, in s. */
const RESERVE_S = 120;
const MAX_ATTEMPTS = 20;

const taskSchema = z.object({ importId: idSchema });

class BusyError extends Error {
  override message = 'Another worker holds this import.';
}

/** Runs or resumes an import; a second delivery does nothing. */
export const runImport = onTaskDispatched(
  {
    timeoutSeconds: TIMEOUT_S,
    memory: '1GiB',
    retryConfig: { maxAttempts: MAX_ATTEMPTS, minBackoffSeconds: 5, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: 6 },
  },
  async (request) => {
    const started = Date.now();
    const { importId } = taskSchema.parse(request.data);
    const db = firestore();
    const job = (await db.doc(importPath(importId)).get()).data() as ImportJob | undefined;
    if (!job || isImportOver(job.status)) return;
    try {
      const outcome = await run({
        db,
        importId,
        text: await downloadSource(job),
        saveRejects: (csv) => uploadRejects(job.createdBy, importId, csv),
        followers: importFollowers,
        deadlineMs: started + (TIMEOUT_S - RESERVE_S) * 1000,
      });
      log.info('import.run', { importId, outcome, seconds: (Date.now() - started) / 1000 });
      if (outcome === 'paused') await enqueue('runImport', { importId });
      // A killed worker leaves its lease, and a worker whose write succeeded but whose response was
      // lost considers itself overtaken; the queue retries until the lease has expired.
      if (outcome === 'busy' || outcome === 'overtaken') throw new BusyError();
    } catch (error) {
      if (error instanceof BusyError) throw error;
      log.error('import.attemptFailed', error, { importId, attempt: request.retryCount });
      if (request.retryCount >= MAX_ATTEMPTS - 1) {
        await accountLeftovers(db, importId);
        await endJob(
          db,
          importId,
          'failed',
          'The import failed repeatedly. Start it again: rows that are there are not repeated.',
        );
        return;
      }
      throw error;
    }
  },
);
