import { INSIGHTS_PENDING_COLLECTION, RollupsDisagreeError } from '@nest/model';
import { ProjectionWorker } from '../platform/projection-worker.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { rollupsLease } from './rollups-lease.ts';
import { updateRollupsFor } from './update-rollups.ts';

/** The worker of the rollups. */
export const rollupsWorker = new ProjectionWorker({
  name: 'rollups',
  lease: rollupsLease,
  pending: INSIGHTS_PENDING_COLLECTION,
  batchSize: 10_000,
  apply: updateRollupsFor,
  rebuild: rebuildRollups,
  isDisagreement: (error) => error instanceof RollupsDisagreeError,
});
