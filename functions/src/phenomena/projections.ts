import type { Phenomenon } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { markRollupDirty } from '../insights/mark-rollup-dirty.ts';
import { rollupsLease } from '../insights/rollups-lease.ts';
import { markTileDirty } from '../map/mark-tile-dirty.ts';
import { tilesLease } from '../map/tiles-lease.ts';
import { enqueue, firestore } from '../platform/admin.ts';
import { coalesce } from '../platform/coalesce.ts';
import { type FencedLease, isHeld } from '../platform/fenced-lease.ts';

/**
 * A running worker checks for marks once more before it releases the lease, so a second one would
 * find nothing to do.
 */
const enqueueWorker = (lease: FencedLease, task: string) =>
  coalesce(async () => {
    if (!isHeld(await lease.read(firestore()))) await enqueue(task, {});
  });

/** The projections of phenomena: how each one marks a change, and how its worker is enqueued. */
const PROJECTIONS = [
  { mark: markTileDirty, wake: enqueueWorker(tilesLease, 'updateTiles') },
  { mark: markRollupDirty, wake: enqueueWorker(rollupsLease, 'updateRollups') },
] as const;

/** Marks a changed phenomenon for the map's tiles and the rollups, and enqueues their workers. */
export async function markProjections(
  db: Firestore,
  id: string,
  change: { before: Phenomenon | undefined; after: Phenomenon | undefined },
): Promise<void> {
  await Promise.all(
    PROJECTIONS.map(async ({ mark, wake }) => {
      if (await mark(db, id, change)) await wake();
    }),
  );
}

/** Enqueues the workers of all projections, for a job that has set its marks itself. */
export async function wakeProjections(): Promise<void> {
  await Promise.all(PROJECTIONS.map(({ wake }) => wake()));
}
