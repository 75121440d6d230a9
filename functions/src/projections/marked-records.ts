import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { DirtyMark } from './dirty-mark.ts';

/** Documents that one request reads. */
const PAGE = 1_000;

/** A marked record, whatever and however many marks name it. */
export interface MarkedRecord {
  id: string;
  marks: DirtyMark[];
  /** Whether nothing can have been projected yet. */
  isFresh: boolean;
}

/** The records that marks name, without duplicates. */
export function markedRecords(marks: readonly DirtyMark[]): MarkedRecord[] {
  const records = new Map<string, MarkedRecord>();
  for (const mark of marks) {
    for (const id of mark.recordIds) {
      const record = records.get(id);
      if (!record) records.set(id, { id, marks: [mark], isFresh: mark.isFresh });
      else {
        record.marks.push(mark);
        record.isFresh = false;
      }
    }
  }
  return [...records.values()];
}

/** Where records of a projection are found. */
export interface RecordPaths {
  source: (id: string) => string;
  /** The fields of the record that count. */
  fields: readonly string[];
  /** The document that says what is projected of it. */
  projected: (id: string) => string;
}

export interface MarkedDocuments {
  record: MarkedRecord;
  /** The current record, with the requested fields. */
  source: DocumentSnapshot | undefined;
  /** What is projected of it; undefined for a fresh one, for which nothing is read. */
  projected: DocumentSnapshot | undefined;
}

/**
 * Reads records and what is projected of each. For fresh ones it reads only the record: the worker
 * creates the projected document, and a batch that finds it existing fails and is repeated with
 * everything read. So an imported row costs a projection one read.
 */
export async function readMarked(
  db: Firestore,
  records: readonly MarkedRecord[],
  paths: RecordPaths,
): Promise<MarkedDocuments[]> {
  const found: MarkedDocuments[] = [];
  for (let at = 0; at < records.length; at += PAGE) {
    const page = records.slice(at, at + PAGE);
    const known = page.filter(({ isFresh }) => !isFresh);
    const [sources, projections] = await Promise.all([
      db.getAll(...page.map(({ id }) => db.doc(paths.source(id))), {
        fieldMask: [...paths.fields],
      }),
      known.length > 0 ? db.getAll(...known.map(({ id }) => db.doc(paths.projected(id)))) : [],
    ]);
    const projected = new Map(known.map(({ id }, i) => [id, projections[i]]));
    for (const [i, record] of page.entries()) {
      found.push({ record, source: sources[i], projected: projected.get(record.id) });
    }
  }
  return found;
}
