import { onSchedule } from 'firebase-functions/v2/scheduler';
import { bucket, firestore } from '../platform/admin.ts';
import { measureUsage } from './storage-usage.ts';

/** Measures the size of the files. */
export const measureStorage = onSchedule('every 60 minutes', async () => {
  await measureUsage(firestore(), await bucket());
});
