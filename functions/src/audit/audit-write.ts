import { createHash } from 'node:crypto';
import {
  AUDIT_EVENTS_COLLECTION,
  type AuditActor,
  type Audited,
  auditEventPath,
  auditedChange,
  type Member,
  memberPath,
} from '@nest/model';
import { type DocumentSnapshot, type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { Change, FirestoreEvent } from 'firebase-functions/v2/firestore';
import { auditEvent } from '../platform/audit.ts';
import { ALREADY_EXISTS } from '../platform/fenced-document.ts';

/** A write as delivered to its trigger, possibly more than once. */
export interface Write {
  /** Id of the trigger's event: the same for each delivery. */
  eventId: string;
  path: string;
  /** When it was committed. */
  time: string;
  before: DocumentSnapshot | undefined;
  after: DocumentSnapshot | undefined;
}

/** The write that a trigger's event describes. */
export function writeOf({
  id,
  time,
  document,
  data,
}: FirestoreEvent<Change<DocumentSnapshot> | undefined, unknown>): Write {
  return { eventId: id, path: document, time, before: data?.before, after: data?.after };
}

/**
 * How far an event's stated time may be before and after its commit: a transaction sets its time
 * early, and clocks differ.
 */
const EARLY_S = 600;
const LATE_S = 60;

/**
 * Logs a change, unless the change included its own event: a callable's change and its event are
 * one commit and so have the same time. The id follows from the delivery, and an event is only ever
 * created, so a write that is delivered twice leaves one event.
 */
export async function auditWrite(db: Firestore, audited: Audited, write: Write): Promise<void> {
  const { path, before, after } = write;
  const [was, is] = [dataOf(before), dataOf(after)];
  const change = auditedChange(audited, was, is);
  if (!change) return;
  const at = (is && after?.updateTime) || timeOf(write.time);
  // Subdocuments move with their parent into the trash and back; the parent's event covers that.
  const told = isPart(path) && (!was || !is) ? [path, rootOf(path)] : [path];
  const isCoarse = !is && COARSE.test(write.time);
  if (await hasOwnEvent(db, told, at, isCoarse)) return;
  const actorUid = typeof is?.updatedBy === 'string' ? is.updatedBy : null;
  const id = `${TOLD}${createHash('sha256').update(write.eventId).digest('hex').slice(0, 32)}`;
  const actor: AuditActor = {
    actorUid,
    actorRole: await roleOf(db, actorUid),
    sessionId: null,
    origin: null,
    requestId: id,
  };
  const event = auditEvent(actor, { ...change, target: path }, at);
  await db
    .doc(auditEventPath(id))
    .create(event)
    .catch((error: { code?: number }) => {
      if (error.code !== ALREADY_EXISTS) throw error;
    });
}
/** Prefix of the id of an event that a trigger logs, and that was in no commit. */
const TOLD = 'w-';

/**
 * The emulator truncates the time of a deletion to the second, and it is slightly after the commit.
 */
const COARSE = /:\d\d(\.000)?Z$/;
const COARSE_LATE_S = 2;

const dataOf = (snapshot: DocumentSnapshot | undefined) =>
  snapshot?.exists ? snapshot.data() : undefined;

/** `2026-02-03T20:41:00.123456Z`, to the microsecond, which is Firestore's resolution. */
function timeOf(text: string): Timestamp {
  const [whole = '', fraction = ''] = text.replace('Z', '').split('.');
  const seconds = Date.parse(`${whole}Z`) / 1000;
  return new Timestamp(seconds, Number(fraction.padEnd(9, '0').slice(0, 9)));
}

const rootOf = (path: string) => path.split('/').slice(0, 2).join('/');
const isPart = (path: string) => rootOf(path) !== path;

async function hasOwnEvent(
  db: Firestore,
  paths: string[],
  at: Timestamp,
  isCoarse: boolean,
): Promise<boolean> {
  const { docs } = await db
    .collection(AUDIT_EVENTS_COLLECTION)
    .where('target', 'in', paths)
    .where('at', '>=', new Timestamp(at.seconds - EARLY_S, 0))
    .where('at', '<=', new Timestamp(at.seconds + LATE_S, 0))
    .get();
  return docs.some(({ id, createTime }) => {
    if (!isCoarse) return createTime.isEqual(at);
    const lateS = at.seconds - createTime.seconds;
    return !id.startsWith(TOLD) && lateS >= 0 && lateS <= COARSE_LATE_S;
  });
}

async function roleOf(db: Firestore, uid: string | null): Promise<string | null> {
  if (uid === null) return null;
  const member = (await db.doc(memberPath(uid)).get()).data() as Member | undefined;
  return member?.role ?? null;
}
