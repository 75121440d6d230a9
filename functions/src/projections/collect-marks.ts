import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore } from 'firebase-admin/firestore';
import { countRecords, type DirtyMark, type MarkPage, readMarkPage } from './dirty-mark.ts';

/** How often a worker checks for further marks while it collects, in ms: one read each time. */
const POLL_MS = 200;
/** How long marks are collected at most while more arrive, in ms: well within the lease. */
const MAX_COLLECT_MS = 10_000;

export interface CollectOptions {
  pending: string;
  /** Records that are enough for a batch. */
  batchSize: number;
  /** How long no mark must have arrived before a partial batch is returned, in ms. */
  quietMs: number;
}

/**
 * Reads marks until they fill a batch or none has arrived for a while, so that documents touched by
 * many changes are written once. Times are the server's own, so no local clock matters.
 *
 * @returns the marks, and whether more are already known to wait
 */
export async function collectMarks(
  db: Firestore,
  { pending, batchSize, quietMs }: CollectOptions,
): Promise<{ marks: DirtyMark[]; more: boolean }> {
  const marks = new Map<string, DirtyMark>();
  const untilMs = Date.now() + MAX_COLLECT_MS;
  let last: MarkPage['last'];
  for (;;) {
    const page = await readMarkPage(db, pending, last);
    for (const mark of page.marks) marks.set(mark.id, mark);
    last = page.last;
    const isEnough = countRecords(marks.values()) >= batchSize;
    if (page.isFull && !isEnough) continue;
    const newest = last && marks.get(last.id);
    const ageMs = newest ? page.readTime.toMillis() - newest.updateTime.toMillis() : quietMs;
    const isQuiet = newest?.isLast || ageMs >= quietMs;
    if (isEnough || isQuiet || Date.now() >= untilMs) {
      return { marks: [...marks.values()], more: page.isFull };
    }
    await sleep(Math.min(POLL_MS, quietMs - ageMs));
  }
}
