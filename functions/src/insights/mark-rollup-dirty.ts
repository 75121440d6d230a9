import { countsAlike, insightsPendingPath, milestonesIn } from '@nest/model';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';

/**
 * Marks a phenomenon for the worker if an event changed how it is counted. The mark requests a new
 * look and contains the milestones that this version had reached, because later versions do not
 * show them. It is a set of times of which the worker takes the earliest, so events may arrive
 * twice and in any order.
 *
 * @returns whether it was marked
 */
export async function markRollupDirty(
  db: Firestore,
  phenomenonId: string,
  { before, after }: { before: object | undefined; after: object | undefined },
): Promise<boolean> {
  if (countsAlike(before, after)) return false;
  const { triagedAtMs, concludedAtMs } = milestonesIn(after);
  await db.doc(insightsPendingPath(phenomenonId)).set(
    {
      at: FieldValue.serverTimestamp(),
      ...(triagedAtMs !== null && { triagedAtMs: FieldValue.arrayUnion(triagedAtMs) }),
      ...(concludedAtMs !== null && { concludedAtMs: FieldValue.arrayUnion(concludedAtMs) }),
    },
    { merge: true },
  );
  return true;
}
