import { createHash } from 'node:crypto';
import {
  AUDITED,
  type AuditActor,
  auditedChange,
  canonicalJson,
  importPath,
  insightsPendingPath,
  jobMarkId,
  mapPendingPath,
  type Phenomenon,
  phenomenonPath,
  privateLocationPath,
} from '@nest/model';
import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { jobMark } from '../projections/dirty-mark.ts';

/** Records that an import created and that one audit event and one mark per projection cover. */
export interface MadeRecords {
  importId: string;
  /** The chunk's number: accounting for a chunk twice gives the same documents. */
  number: number;
  rows: { first: number; last: number };
  records: { id: string; phenomenon: Phenomenon; hasPrivateLocation: boolean }[];
  /** Whether nothing can have been projected yet. */
  isFresh: boolean;
  /** Whether the job creates no more records. */
  isLast: boolean;
}

/**
 * Adds the consequences of a chunk to the commit that accounts for it: one audit event for all its
 * records, one dirty mark for tiles and one for rollups. The trigger of phenomena then has nothing
 * to do for them.
 */
export function addFollowers(
  db: Firestore,
  batch: WriteBatch,
  actor: AuditActor,
  { importId, number, rows, records, isFresh, isLast }: MadeRecords,
): void {
  if (records.length === 0) return;
  const entry = {
    action: 'phenomena.imported',
    target: importPath(importId),
    records: records.flatMap(({ id, hasPrivateLocation }) =>
      hasPrivateLocation ? [phenomenonPath(id), privateLocationPath(id)] : [phenomenonPath(id)],
    ),
    after: {
      phenomena: records.length,
      firstRow: rows.first,
      lastRow: rows.last,
      digest: digestOf(records),
    },
  } as const;
  addAudit(db, batch, actor, entry, number);
  const name = jobMarkId(importId, number);
  const ids = records.map(({ id }) => id);
  const onMap = records.filter(({ phenomenon }) => phenomenon.location !== null);
  if (onMap.length > 0) {
    const mapIds = onMap.map(({ id }) => id);
    batch.set(db.doc(mapPendingPath(name)), jobMark(mapIds, { isFresh, isLast }));
  }
  batch.set(db.doc(insightsPendingPath(name)), jobMark(ids, { isFresh, isLast }));
}

/**
 * SHA-256 of what the events of the single records would contain, ordered by id: with the records
 * as they were imported, one can prove that they are the same.
 */
function digestOf(records: MadeRecords['records']): string {
  const hash = createHash('sha256');
  for (const { id, phenomenon } of records.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const change = auditedChange(AUDITED.auditPhenomena, undefined, { ...phenomenon });
    hash.update(`${canonicalJson([id, change?.after])}\n`);
  }
  return hash.digest('hex');
}
