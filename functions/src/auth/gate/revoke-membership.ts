import { randomUUID } from 'node:crypto';
import { MEMBERS_COLLECTION, type Member, memberPath } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { auth } from '../../platform/admin.ts';
import { addAudit, NEST_ACTOR } from '../../platform/audit.ts';
import { log } from '../../platform/log.ts';
import { type TeamRecord, teamRecordPath } from '../github/github-team-record.ts';
import { endAllSessions } from '../sessions/sessions.ts';

export type Revocation = 'withdrawn' | 'nothing to withdraw' | 'last admin';

/** In `updatedBy` of changes by Nest itself. */
export const NEST_UID = 'nest';

/**
 * Ends the membership of a person who has left the GitHub team. The claims follow, and so does
 * every token. The last active admin stays, because otherwise nobody could admit anybody.
 */
export async function revokeForTeam(
  db: Firestore,
  uid: string,
  nowMs: number,
): Promise<Revocation> {
  const requestId = randomUUID();
  const outcome = await db.runTransaction<Revocation>(async (transaction) => {
    const reference = db.doc(memberPath(uid));
    const recordReference = db.doc(teamRecordPath(uid));
    const [stored, record] = await transaction.getAll(reference, recordReference);
    const member = stored?.data() as Member | undefined;
    // The membership of an invited person who merely linked a GitHub account does not depend on the
    // team.
    const isByTeam = (record?.data() as TeamRecord | undefined)?.standing === 'active';
    if (member?.status !== 'active' || !isByTeam) return 'nothing to withdraw';
    if (member.role === 'admin') {
      const members = db.collection(MEMBERS_COLLECTION);
      const admins = await transaction.get(
        members.where('role', '==', 'admin').where('status', '==', 'active').limit(2),
      );
      if (admins.size < 2) return 'last admin';
    }
    const updatedAt = Timestamp.fromMillis(nowMs);
    transaction.update(reference, { status: 'removed', updatedAt, updatedBy: NEST_UID });
    transaction.update(recordReference, { standing: 'left' });
    addAudit(
      db,
      transaction,
      { ...NEST_ACTOR, requestId },
      {
        action: 'access.withdrawn',
        target: memberPath(uid),
        before: { status: 'active' },
        after: { status: 'removed' },
      },
    );
    return 'withdrawn';
  });
  if (outcome !== 'nothing to withdraw') log.warn('access.leftTeam', { uid, outcome });
  if (outcome === 'withdrawn') {
    const ending = { uid, by: NEST_UID, keep: null };
    await endAllSessions(db, await auth(), ending, { ...NEST_ACTOR, requestId });
  }
  return outcome;
}
