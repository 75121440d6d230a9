import type { DocumentData, Firestore, Timestamp, WriteBatch } from 'firebase-admin/firestore';

/** The gRPC code of creating a document that exists. */
export const ALREADY_EXISTS = 6;
/** With NOT_FOUND, FAILED_PRECONDITION and ABORTED: somebody else has written. */
const OVERTAKEN = new Set([5, ALREADY_EXISTS, 9, 10]);

/** A batch that is only committed if the document it begins with has not been written meanwhile. */
export interface FencedBatch {
  batch: WriteBatch;
  /** @returns the document's new update time, for the next batch; null if somebody else has written */
  commit(): Promise<Timestamp | null>;
}

/**
 * Begins a batch with an update of a document, on condition that it was last written at `updateTime`.
 * So all changes are serialized, without a lock that a killed worker could leave behind.
 */
export function beginFenced(
  db: Firestore,
  path: string,
  updateTime: Timestamp,
  fields: object,
): FencedBatch {
  const batch = db.batch();
  batch.update(db.doc(path), { ...fields }, { lastUpdateTime: updateTime });
  return {
    batch,
    commit: () => unlessOvertaken(batch.commit().then(([first]) => first?.writeTime ?? null)),
  };
}

/**
 * Changes a document if `decide` returns fields to write; if there is no document yet, they are all of
 * it. This is not a transaction but a write on condition that nobody has written since: many workers may
 * call it at once, and none waits for another.
 */
export async function changeFenced<T>(
  db: Firestore,
  path: string,
  decide: (data: DocumentData | undefined) => { result: T; fields?: object },
): Promise<T> {
  const reference = db.doc(path);
  for (;;) {
    const snapshot = await reference.get();
    const { result, fields } = decide(snapshot.data());
    if (!fields) return result;
    const written = snapshot.updateTime
      ? reference.update({ ...fields }, { lastUpdateTime: snapshot.updateTime })
      : reference.create({ ...fields });
    if (await unlessOvertaken(written)) return result;
  }
}

/** The result of a write; null if somebody else has written first. */
const unlessOvertaken = <T>(write: Promise<T>): Promise<T | null> =>
  write.catch((error: { code?: number }) => {
    if (OVERTAKEN.has(error.code ?? 0)) return null;
    throw error;
  });
