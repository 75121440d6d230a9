import { STAMP_LABELS } from '../common-labels.ts';
import type { ImportJob, ImportStatus } from './import-job.ts';

/** What each field is called, in the order in which fields are shown. */
export const IMPORT_JOB_LABELS = {
  fileName: 'File',
  status: 'Status',
  sizeBytes: 'Size in bytes',
  map: 'Mapping',
  rowsRead: 'Rows read',
  imported: 'Imported',
  alreadyThere: 'Already there',
  rejected: 'Rejected',
  error: 'Error',
  cancelRequested: 'Cancel requested',
  finishedAt: 'Finished',
  storagePath: 'Storage path',
  cursor: 'Cursor',
  nextChunk: 'Next chunk',
  length: 'Length in characters',
  owner: 'Worker',
  leaseUntil: 'Lease until',
  ...STAMP_LABELS,
} as const satisfies Record<keyof ImportJob, string>;

export const IMPORT_STATUS_LABELS: Record<ImportStatus, string> = {
  queued: 'Queued',
  running: 'Running',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
};
