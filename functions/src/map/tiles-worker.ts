import { MAP_PENDING_COLLECTION, TilesDisagreeError } from '@nest/model';
import { ProjectionWorker } from '../platform/projection-worker.ts';
import { rebuildTiles } from './rebuild-tiles.ts';
import { tilesLease } from './tiles-lease.ts';
import { updateTilesFor } from './update-tiles.ts';

/** The worker of the map's tiles. */
export const tilesWorker = new ProjectionWorker({
  name: 'tiles',
  lease: tilesLease,
  pending: MAP_PENDING_COLLECTION,
  // Sorted by location, many nearby points are in few tiles.
  batchSize: 10_000,
  apply: updateTilesFor,
  rebuild: rebuildTiles,
  isDisagreement: (error) => error instanceof TilesDisagreeError,
});
