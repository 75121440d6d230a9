import {
  type BulkPatch,
  canTransition,
  EDIT_CONFLICT,
  type EditPhenomena,
  insightsPendingPath,
  jobMarkId,
  mapPendingPath,
  milestonesIn,
  type Permission,
  type Phenomenon,
  phenomenonPath,
  searchTokens,
} from '@nest/model';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { permissionsOf } from '../auth/authority.ts';
import { addAudit, type MemberActor } from '../platform/audit.ts';
import { refused } from '../platform/call-results.ts';
import { jobMark } from '../projections/dirty-mark.ts';
import { isVisible } from './visibility.ts';

type Edit = EditPhenomena['edits'][number];
type Changes = Record<string, { before: Partial<Phenomenon>; after: Partial<Phenomenon> }>;

interface Edited {
  id: string;
  before: Phenomenon;
  after: Phenomenon;
  /** The fields that changed. */
  fields: (keyof BulkPatch)[];
}

/**
 * Changes many phenomena in one transaction, with one audit event and the dirty marks: all or none.
 * Permissions are those that the rules require for single edits. The records store the edit's id as
 * their `jobId`, so a repeated call finds its work done.
 *
 * @returns how many were changed
 * @throws HttpsError `aborted` with `details.reason` {@link EDIT_CONFLICT} if somebody else saved
 * first; another one with a sentence if the person may not
 */
export function bulkEdit(
  db: Firestore,
  actor: MemberActor,
  { editId, edits }: EditPhenomena,
): Promise<number> {
  return db.runTransaction(async (transaction) => {
    const held = await permissionsOf(transaction, db, actor.actorUid);
    const found = await transaction.getAll(...edits.map(({ id }) => db.doc(phenomenonPath(id))));
    const stored = found.map((snapshot) => snapshot.data() as Phenomenon | undefined);
    if (stored.some((phenomenon) => phenomenon?.jobId === editId)) return edits.length;
    const now = Timestamp.now();
    const edited = edits.map((edit, i) => {
      const before = assertEditable(stored[i], edit, { held, uid: actor.actorUid });
      return editedBy(before, edit, { editId, uid: actor.actorUid, now });
    });
    write(db, transaction, { ...actor, requestId: editId }, edited);
    return edited.length;
  });
}

/** The same as `canChangePhenomenon` and `isTransition` of the rules. */
function assertEditable(
  phenomenon: Phenomenon | undefined,
  { version, patch }: Edit,
  reader: { held: readonly Permission[]; uid: string },
): Phenomenon {
  const { held, uid } = reader;
  if (!phenomenon || !isVisible(reader, phenomenon)) {
    throw refused('One of these phenomena is no longer there.');
  }
  const isOwn = phenomenon.createdBy === uid && held.includes('phenomena.create');
  const canEdit = held.includes('phenomena.edit') || (isOwn && phenomenon.status === 'reported');
  const { tags, ...review } = patch;
  if (
    (tags && !canEdit) ||
    (Object.keys(review).length > 0 && !held.includes('phenomena.review'))
  ) {
    throw new HttpsError('permission-denied', 'Your role does not allow this change.');
  }
  if (phenomenon.version !== version) {
    const text = 'Somebody else changed one of these records meanwhile. Nothing was overwritten.';
    throw new HttpsError('aborted', text, { reason: EDIT_CONFLICT });
  }
  if (patch.status && !canTransition(phenomenon.status, patch.status)) {
    throw refused(`A phenomenon cannot go from ${phenomenon.status} to ${patch.status}.`);
  }
  return phenomenon;
}

function editedBy(
  before: Phenomenon,
  { id, patch }: Edit,
  { editId, uid, now }: { editId: string; uid: string; now: Timestamp },
): Edited {
  const { tags } = patch;
  const texts = [before.title, before.placeName];
  const after: Phenomenon = {
    ...before,
    ...(patch as BulkPatch),
    ...(tags && { searchTokens: searchTokens({ texts, tags }) }),
    version: before.version + 1,
    updatedAt: now,
    updatedBy: uid,
    jobId: editId,
  };
  return { id, before, after, fields: Object.keys(patch) as (keyof BulkPatch)[] };
}

function write(
  db: Firestore,
  transaction: Transaction,
  actor: MemberActor,
  edited: readonly Edited[],
): void {
  for (const { id, after, fields } of edited) {
    const { searchTokens: tokens, version, updatedAt, updatedBy, jobId } = after;
    transaction.update(db.doc(phenomenonPath(id)), {
      ...pick(after, fields),
      ...(fields.includes('tags') && { searchTokens: tokens }),
      version,
      updatedAt,
      updatedBy,
      jobId,
    });
  }
  const changes: Changes = Object.fromEntries(
    edited.map(({ id, before, after, fields }) => [
      id,
      { before: pick(before, fields), after: pick(after, fields) },
    ]),
  );
  addAudit(db, transaction, actor, {
    action: 'phenomena.bulkChanged',
    target: null,
    after: {
      phenomena: edited.length,
      fields: [...new Set(edited.flatMap(({ fields }) => fields))],
    },
    records: edited.map(({ id }) => phenomenonPath(id)),
    changes,
  });
  mark(db, transaction, actor.requestId, edited);
}

const pick = (from: Phenomenon, fields: readonly (keyof BulkPatch)[]): Partial<Phenomenon> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));

/**
 * One mark per projection; for rollups, one for each set of milestones that the records have
 * reached.
 */
function mark(
  db: Firestore,
  transaction: Transaction,
  editId: string,
  edited: readonly Edited[],
): void {
  const ids = edited.map(({ id }) => id);
  transaction.set(db.doc(mapPendingPath(jobMarkId(editId, 0))), jobMark(ids, { isLast: true }));
  const groups = new Map<string, { ids: string[]; milestones: ReturnType<typeof milestonesIn> }>();
  for (const { id, after } of edited) {
    const milestones = milestonesIn(after);
    const key = JSON.stringify(milestones);
    const group = groups.get(key) ?? { ids: [], milestones };
    group.ids.push(id);
    groups.set(key, group);
  }
  for (const [number, group] of [...groups.values()].entries()) {
    const { triagedAtMs, concludedAtMs } = group.milestones;
    transaction.set(db.doc(insightsPendingPath(jobMarkId(editId, number))), {
      ...jobMark(group.ids, { isLast: true }),
      ...(triagedAtMs !== null && { triagedAtMs: [triagedAtMs] }),
      ...(concludedAtMs !== null && { concludedAtMs: [concludedAtMs] }),
    });
  }
}
