import { MAP_PENDING_COLLECTION, TilesDisagreeError } from '@nest/model';
import { PendingWorker } from '../platform/pending-worker.ts';
import { applyPending } from './apply-pending.ts';
import { rebuildTiles } from './rebuild-tiles.ts';
import { tilesLease } from './tiles-lease.ts';

/** The worker that keeps the map's tiles. */
export const tilesWorker = new PendingWorker({
  name: 'tiles',
  lease: tilesLease,
  pending: MAP_PENDING_COLLECTION,
  chunk: 100,
  // Sorted by place they make batches that touch few tiles.
  arrange: (marks) => marks.sort((a, b) => (String(a.data.path) < String(b.data.path) ? -1 : 1)),
  apply: applyPending,
  rebuild: rebuildTiles,
  isDisagreement: (error) => error instanceof TilesDisagreeError,
});
