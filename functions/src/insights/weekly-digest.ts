import {
  isoWeekRange,
  lastIsoWeek,
  MEMBERS_COLLECTION,
  type Member,
  memberPath,
  type NotificationPreferences,
  notificationPreferencesPath,
  type Permission,
  type Role,
  Rollup,
  type RollupDocument,
  rolePath,
  rollupId,
  rollupPath,
  type TimeRange,
  type WeekFigures,
  weeklyDigestPath,
} from '@nest/model';
import { FieldPath, FieldValue, type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import { log } from '../platform/log.ts';
import { ownFigures } from './own-figures.ts';
import { weekFigures } from './week-figures.ts';

/** Members that are processed together. */
const PAGE = 100;
/** The source of the workspace's figures. */
type ReadFigures = (db: Firestore, week: TimeRange) => Promise<WeekFigures>;

/**
 * Writes the digest of the last week for each active member who is subscribed and has none yet. A
 * digest is written only once, so any number of runs, even in parallel, have the same result.
 *
 * @returns how many were written
 * @throws the first failure, after the digests of all others are written
 */
export async function writeDigests(
  db: Firestore,
  nowMs: number,
  { page = PAGE, readFigures = figuresOf }: { page?: number; readFigures?: ReadFigures } = {},
): Promise<number> {
  const write = digestWriter(db, nowMs, readFigures);
  const active = db
    .collection(MEMBERS_COLLECTION)
    .where('status', '==', 'active')
    .orderBy(FieldPath.documentId())
    .limit(page);
  let written = 0;
  let failure: unknown = null;
  for (let after = '', isLast = false; !isLast; ) {
    const members = (await (after ? active.startAfter(after) : active).get()).docs;
    for (const { id, data } of await wanting(db, members)) {
      try {
        if (await write(id, data)) written++;
      } catch (error) {
        failure ??= error;
        log.error('insights.digestFailed', error, { uid: id });
      }
    }
    after = members.at(-1)?.id ?? '';
    isLast = members.length < page;
  }
  if (failure) throw failure;
  return written;
}

/**
 * The digest of the last week for one member, if the member is active, subscribed and has none yet.
 *
 * @returns whether it was written
 */
export async function writeDigestOf(db: Firestore, uid: string, nowMs: number): Promise<boolean> {
  const member = await db.doc(memberPath(uid)).get();
  if (member.get('status') !== 'active') return false;
  const [wants] = await wanting(db, [member]);
  return wants ? digestWriter(db, nowMs, figuresOf)(uid, wants.data) : false;
}

interface Snapshot {
  id: string;
  data(): unknown;
}

async function wanting(
  db: Firestore,
  members: readonly Snapshot[],
): Promise<{ id: string; data: Member }[]> {
  if (members.length === 0) return [];
  const paths = members.map(({ id }) => db.doc(notificationPreferencesPath(id)));
  const preferences = await db.getAll(...paths);
  return members
    .filter((_, i) => (preferences[i]?.data() as NotificationPreferences | undefined)?.weeklyDigest)
    .map((member) => ({ id: member.id, data: member.data() as Member }));
}

type DigestWriter = (uid: string, member: Member) => Promise<boolean>;

/** Writes digests of the last week; shared figures are read once. */
function digestWriter(db: Firestore, nowMs: number, readFigures: ReadFigures): DigestWriter {
  const week = lastIsoWeek(nowMs);
  const range = isoWeekRange(week) as TimeRange;
  const roles = new Map<string, Promise<readonly Permission[]>>();
  let figures: Promise<WeekFigures> | null = null;
  return async (uid, member) => {
    const digest = db.doc(weeklyDigestPath(uid, week));
    if ((await digest.get()).exists) return false;
    const held = roles.get(member.role) ?? permissionsOf(db, member.role);
    roles.set(member.role, held);
    const permissions = await held;
    const seesFigures = permissions.includes('insights.read');
    if (seesFigures) figures ??= readFigures(db, range);
    const seesTeam = permissions.includes('phenomena.readTeam');
    const content = {
      week,
      workspace: seesFigures ? await figures : null,
      own: await ownFigures(db, uid, { week: range, seesTeam }),
      createdAt: FieldValue.serverTimestamp(),
    };
    try {
      await digest.create(content);
      return true;
    } catch (error) {
      if ((error as { code?: number }).code === GrpcStatus.ALREADY_EXISTS) return false;
      throw error;
    }
  };
}

/** A missing role grants nothing. */
async function permissionsOf(db: Firestore, role: string): Promise<readonly Permission[]> {
  const stored = (await db.doc(rolePath(role)).get()).data() as Role | undefined;
  return stored?.permissions ?? [];
}

async function figuresOf(db: Firestore, week: TimeRange): Promise<WeekFigures> {
  const stored = (await db.doc(rollupPath(rollupId(null))).get()).data() as
    | RollupDocument
    | undefined;
  return weekFigures(stored ? Rollup.decode(stored) : null, week);
}
