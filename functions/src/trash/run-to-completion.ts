import { type TrashStatus, trashPath } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { moveBack } from './move-back.ts';
import { moveOut } from './move-out.ts';
import { type DeleteFiles, purgeOn } from './purge.ts';

export interface Finishing {
  db: Firestore;
  deleteFiles: DeleteFiles;
  /** Called before each step; a test stops a worker here by throwing. */
  onStep?: () => void;
}

/** Completes the move of a phenomenon from its current status. @returns its final status */
export async function runToCompletion(
  { db, deleteFiles, onStep }: Finishing,
  id: string,
): Promise<'kept' | 'gone'> {
  for (;;) {
    const state = (await db.doc(trashPath(id)).get()).get('status') as TrashStatus | undefined;
    if (state === undefined) return 'gone';
    if (state === 'kept') return 'kept';
    onStep?.();
    if (state === 'moving') await moveOut(db, id);
    else if (state === 'restoring') await moveBack(db, id);
    else await purgeOn(db, id, deleteFiles);
  }
}
