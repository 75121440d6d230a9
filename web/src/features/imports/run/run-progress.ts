import { type ImportJob, isImportOver } from '@nest/model';

/** A run without a heartbeat for this long counts as stalled, in ms. */
export const STALLED_MS = 60_000;

export type RunView = Pick<
  ImportJob,
  'status' | 'cursor' | 'length' | 'rowsRead' | 'cancelRequested' | 'createdAt' | 'updatedAt'
>;

/** The progress of a run, 0 to 1, or null while its length is unknown. */
export function shareDone({ status, cursor, length }: RunView): number | null {
  if (status === 'done') return 1;
  if (length === null) return null;
  return length === 0 ? 1 : Math.min(1, cursor / length);
}

/** Rows per second since the run started, or null before the first chunk. */
export function rowsPerSecond(run: RunView): number | null {
  const seconds = (run.updatedAt.toMillis() - run.createdAt.toMillis()) / 1_000;
  return run.rowsRead > 0 && seconds > 0 ? run.rowsRead / seconds : null;
}

/** Seconds left at the current rate, or null while unknown. */
export function secondsLeft(run: RunView): number | null {
  const share = shareDone(run);
  const seconds = (run.updatedAt.toMillis() - run.createdAt.toMillis()) / 1_000;
  if (isImportOver(run.status) || share === null || share <= 0) return null;
  return (seconds / share) * (1 - share);
}

/** Whether an unfinished run has had no heartbeat for {@link STALLED_MS}. */
export function isStalled(run: RunView, nowMs: number): boolean {
  return !isImportOver(run.status) && nowMs - run.updatedAt.toMillis() > STALLED_MS;
}
