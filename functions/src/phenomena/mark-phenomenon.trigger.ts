import { PHENOMENA_COLLECTION } from '@nest/model';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { markFact } from '../insights/mark-fact.ts';
import { rollupsLease } from '../insights/rollups-lease.ts';
import { markChange } from '../map/mark-change.ts';
import { tilesLease } from '../map/tiles-lease.ts';
import { enqueue, firestore } from '../platform/admin.ts';
import { type FencedLease, isHeld } from '../platform/fenced-lease.ts';
import { gathered } from '../platform/gathered.ts';

/** Whoever works looks once more before letting go: a second worker would find nothing to do. */
const waking = (lease: FencedLease, task: string) =>
  gathered(async () => {
    if (!isHeld(await lease.read(firestore()))) await enqueue(task, {});
  });

/** What follows phenomena: how each marks a change, and what wakes its worker. */
const FOLLOWERS = [
  { mark: markChange, wake: waking(tilesLease, 'updateTiles') },
  { mark: markFact, wake: waking(rollupsLease, 'updateRollups') },
] as const;

/** Marks a phenomenon that changed for the map's tiles and the rollups, and wakes their workers. */
export const markPhenomenon = onDocumentWritten(
  { document: `${PHENOMENA_COLLECTION}/{phenomenonId}`, retry: true, maxInstances: 10 },
  async ({ params: { phenomenonId }, data }) => {
    const db = firestore();
    const change = { before: data?.before.data(), after: data?.after.data() };
    await Promise.all(
      FOLLOWERS.map(async ({ mark, wake }) => {
        if (await mark(db, phenomenonId, change)) await wake();
      }),
    );
  },
);
