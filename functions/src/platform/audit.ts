import { randomUUID } from 'node:crypto';
import {
  type AuditAction,
  type AuditActor,
  type AuditEvent,
  auditEventPath,
  auditEventSchema,
} from '@nest/model';
import {
  type Firestore,
  Timestamp,
  type Transaction,
  type WriteBatch,
} from 'firebase-admin/firestore';
import type { CallableRequest } from 'firebase-functions/v2/https';

/** The caller's part of an event; the rest follows from the actor and the clock. */
export interface AuditEntry {
  action: AuditAction;
  target: string | null;
  outcome?: AuditEvent['outcome'];
  reason?: string | null;
  before?: AuditEvent['before'];
  after?: AuditEvent['after'];
  /** Paths of all documents that a job's event covers. */
  records?: string[];
  /** What a bulk edit changed in each record, by its id. */
  changes?: AuditEvent['changes'];
}

/** An actor who is a member, not Nest itself or an unknown caller. */
export type MemberActor = AuditActor & { actorUid: string };

/** The actor of a call, from its token, with a request id that all events of the call share. */
export function actorOf({ auth }: Pick<CallableRequest, 'auth'>): AuditActor {
  const { role = null, sid = null } = (auth?.token ?? {}) as { role?: string; sid?: string };
  const actorUid = auth?.uid ?? null;
  return { actorUid, actorRole: role, sessionId: sid, origin: null, requestId: randomUUID() };
}

/** Nest itself: schedules and triggers. */
export const NEST_ACTOR: Omit<AuditActor, 'requestId'> = {
  actorUid: null,
  actorRole: null,
  sessionId: null,
  origin: null,
};

export function auditEvent(
  actor: AuditActor,
  {
    action,
    target,
    outcome = 'done',
    reason = null,
    before = null,
    after = null,
    records,
    changes,
  }: AuditEntry,
  at: AuditEvent['at'] = Timestamp.now(),
): AuditEvent {
  return auditEventSchema.parse({
    action,
    outcome,
    at,
    ...actor,
    target,
    ...(records && { records }),
    ...(changes && { changes }),
    reason,
    before,
    after,
    sequence: null,
    previousHash: null,
    hash: null,
  });
}

/**
 * Adds an event to a transaction or batch, so that the action and its event are committed together
 * or not at all. Its id follows from the request, the action and `ordinal`, so a retried
 * transaction leaves one event.
 */
export function addAudit(
  db: Firestore,
  writer: Transaction | WriteBatch,
  actor: AuditActor,
  entry: AuditEntry,
  ordinal = 0,
): void {
  const id = `${actor.requestId}-${entry.action.replace('.', '-')}-${ordinal}`;
  writer.create(db.doc(auditEventPath(id)), auditEvent(actor, entry));
}

/** Logs something that is not a write: a sign-in, a refusal, an export. */
export async function recordAudit(
  db: Firestore,
  actor: AuditActor,
  entry: AuditEntry,
): Promise<void> {
  const batch = db.batch();
  addAudit(db, batch, actor, entry);
  await batch.commit();
}
