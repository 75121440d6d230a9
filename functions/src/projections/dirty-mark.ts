import {
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type QueryDocumentSnapshot,
  type Timestamp,
} from 'firebase-admin/firestore';

/** A mark as it was read: these records must be projected again. */
export interface DirtyMark {
  id: string;
  /** The records: many for the mark of a job, otherwise the one that the mark is named after. */
  recordIds: readonly string[];
  /** These records were never projected, unless a rebuild or a retry came first. */
  isFresh: boolean;
  /** The job sets no further marks, so there is nothing to wait for. */
  isLast: boolean;
  updateTime: Timestamp;
  data: Record<string, unknown>;
}

/** The fields of a mark that a job sets for all its records. */
export const jobMark = (
  ids: readonly string[],
  { isFresh = false, isLast = false }: { isFresh?: boolean; isLast?: boolean } = {},
) => ({ at: FieldValue.serverTimestamp(), ids, fresh: isFresh, last: isLast });

/** A mark from its document; null if there is none. */
function readMark(snapshot: DocumentSnapshot): DirtyMark | null {
  const { id, updateTime } = snapshot;
  const data = snapshot.data();
  if (!data || !updateTime) return null;
  const recordIds = Array.isArray(data.ids) ? (data.ids as string[]) : [id];
  const [isFresh, isLast] = [data.fresh === true, data.last === true];
  return { id, recordIds, isFresh, isLast, updateTime, data };
}

/** How many records marks name. */
export const countRecords = (marks: Iterable<DirtyMark>): number => {
  let count = 0;
  for (const { recordIds } of marks) count += recordIds.length;
  return count;
};

/** Marks that one query reads. */
const PAGE = 500;

/** A page of marks, in the order in which they were set. */
export interface MarkPage {
  marks: DirtyMark[];
  /** Where the next page begins. */
  last: QueryDocumentSnapshot | undefined;
  isFull: boolean;
  readTime: Timestamp;
}

/** Reads the marks that follow a document, or the first ones. */
export async function readMarkPage(
  db: Firestore,
  pending: string,
  after: QueryDocumentSnapshot | undefined,
): Promise<MarkPage> {
  const inOrder = db.collection(pending).orderBy('at').limit(PAGE);
  const { docs, size, readTime } = await (after ? inOrder.startAfter(after) : inOrder).get();
  const marks = docs.flatMap((document) => readMark(document) ?? []);
  return { marks, last: docs.at(-1) ?? after, isFull: size === PAGE, readTime };
}

/** The marks that still exist, in their current version; what is known of their records must be read. */
export async function readMarksAgain(
  db: Firestore,
  pending: string,
  marks: readonly DirtyMark[],
): Promise<DirtyMark[]> {
  const found = await db.getAll(...marks.map(({ id }) => db.collection(pending).doc(id)));
  return found.flatMap((snapshot) => {
    const mark = readMark(snapshot);
    return mark ? [{ ...mark, isFresh: false }] : [];
  });
}
