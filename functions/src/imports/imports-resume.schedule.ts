import { onSchedule } from 'firebase-functions/v2/scheduler';
import { enqueue, firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { abandonedImports } from './resume-imports.ts';

/** Resumes imports whose worker and task were lost. */
export const resumeImports = onSchedule('every 5 minutes', async () => {
  for (const importId of await abandonedImports(firestore())) {
    await enqueue('runImport', { importId });
    log.warn('import.resumed', { importId });
  }
});
