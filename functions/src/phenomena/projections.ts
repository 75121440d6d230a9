import type { Firestore } from 'firebase-admin/firestore';
import { rollupsProjection } from '../insights/rollups-projection.ts';
import { tilesProjection } from '../map/tiles-projection.ts';
import type { RecordChange } from '../projections/projection-definition.ts';

/** The projections of phenomena. */
const PROJECTIONS = [tilesProjection, rollupsProjection] as const;

/** Marks a changed phenomenon for the map's tiles and the rollups, and enqueues their workers. */
export async function markProjections(
  db: Firestore,
  id: string,
  change: RecordChange,
): Promise<void> {
  await Promise.all(
    PROJECTIONS.map(async (projection) => {
      if (await projection.mark(db, id, change)) await projection.wake();
    }),
  );
}

/** Enqueues the workers of all projections, for a job that has set its marks itself. */
export async function wakeProjections(): Promise<void> {
  await Promise.all(PROJECTIONS.map(({ wake }) => wake()));
}
