import { bucket } from '../platform/admin.ts';
import { projectionCommand } from '../projections/projection-command.ts';
import { rollupsProjection } from './rollups-projection.ts';
import { measureUsage } from './storage-usage.ts';

projectionCommand({
  projection: rollupsProjection,
  name: 'insights',
  documents: "the dashboard's rollups",
  beforeRepair: async (db) => measureUsage(db, await bucket()),
  repaired: ({ recordsWritten, rollupsWritten }) =>
    `${recordsWritten} records and ${rollupsWritten} rollups were not as they should be.`,
  summary: ({ phenomena, rollups, pending }) =>
    `${phenomena} phenomena, ${rollups} rollups, ${pending} changes under way`,
  faults: ({ mismatched, wrongRollups }) => ({
    'Phenomena that are counted wrongly': mismatched,
    'Rollups that differ from a recount': wrongRollups,
  }),
});
