import {
  type OwnFigures,
  PHENOMENA_COLLECTION,
  PHENOMENON_STATUSES,
  type StatusCounts,
  type TimeRange,
} from '@nest/model';
import { type Firestore, type Query, Timestamp } from 'firebase-admin/firestore';

/**
 * A member's own figures, counted by Firestore without reading the documents.
 *
 * @param seesTeam whether the member may read records of the team audience
 */
export async function ownFigures(
  db: Firestore,
  uid: string,
  { week, seesTeam }: { week: TimeRange; seesTeam: boolean },
): Promise<OwnFigures> {
  const phenomena = db.collection(PHENOMENA_COLLECTION);
  const mine = phenomena.where('createdBy', '==', uid);
  const assigned = phenomena.where('assigneeUid', '==', uid);
  return {
    reported: await countOf(
      mine
        .where('createdAt', '>=', Timestamp.fromMillis(week.fromMs))
        .where('createdAt', '<', Timestamp.fromMillis(week.toMs)),
    ),
    reports: await byStatus(mine),
    assigned: await byStatus(seesTeam ? assigned : assigned.where('audience', '==', 'members')),
  };
}

async function byStatus(query: Query): Promise<StatusCounts> {
  const counts = PHENOMENON_STATUSES.map(
    async (status) => [status, await countOf(query.where('status', '==', status))] as const,
  );
  return Object.fromEntries(await Promise.all(counts)) as StatusCounts;
}

const countOf = async (query: Query): Promise<number> => (await query.count().get()).data().count;
