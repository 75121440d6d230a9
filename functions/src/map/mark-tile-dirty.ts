import {
  isSamePoint,
  type MapPoint,
  type MappedPhenomenon,
  mapPendingPath,
  mapPointOf,
} from '@nest/model';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';

/**
 * Marks a phenomenon for the worker if an event changed what the map shows of it. The mark only
 * requests a new look, so events may arrive twice and in any order. An event without a change needs
 * no mark, since each change has its own event.
 *
 * @returns whether it was marked
 */
export async function markTileDirty(
  db: Firestore,
  phenomenonId: string,
  change: { before: object | undefined; after: object | undefined },
): Promise<boolean> {
  const before = pointIn(phenomenonId, change.before);
  const after = pointIn(phenomenonId, change.after);
  if (isSamePoint(before, after)) return false;
  await db.doc(mapPendingPath(phenomenonId)).set({ at: FieldValue.serverTimestamp() });
  return true;
}

const pointIn = (id: string, data: object | undefined): MapPoint | null =>
  data ? mapPointOf(id, data as MappedPhenomenon) : null;
