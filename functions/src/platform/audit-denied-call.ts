import { createHash } from 'node:crypto';
import { type AuditActor, type AuditEvent, auditEventPath } from '@nest/model';
import { type CallableRequest, HttpsError } from 'firebase-functions/v2/https';
import { firestore } from './admin.ts';
import { actorOf, auditEvent } from './audit.ts';
import { ALREADY_EXISTS } from './fenced-document.ts';
import { log } from './log.ts';

const MINUTE_MS = 60_000;
const recorded = new WeakSet<HttpsError>();

/** Marks a refusal as already logged. */
export function asRecorded(refusal: HttpsError): HttpsError {
  recorded.add(refusal);
  return refusal;
}

/**
 * Logs that a callable refused an action that the caller may not do. At most once a minute for the
 * same person, callable and reason, so that nobody can flood the log.
 */
export async function auditDeniedCall(
  request: Pick<CallableRequest, 'auth'>,
  callable: string,
  error: unknown,
  nowMs: number = Date.now(),
): Promise<void> {
  if (!(error instanceof HttpsError) || error.code !== 'permission-denied') return;
  if (recorded.has(error)) return;
  const { reason: code } = (error.details ?? {}) as { reason?: string };
  const reason = code ?? error.message;
  const actor = actorOf(request);
  await recordRefusal(actor, { reason, after: { callable } }, [actor.actorUid, callable], nowMs);
}

/**
 * Records a refusal, at most once a minute for the same reason and `alike`: the event is of the
 * first. The refusal stands even if logging fails.
 */
export async function recordRefusal(
  actor: AuditActor,
  { reason, after }: { reason: string; after: AuditEvent['after'] },
  alike: readonly (string | null)[],
  nowMs: number,
): Promise<void> {
  const minute = Math.floor(nowMs / MINUTE_MS);
  const name = JSON.stringify([...alike, reason, minute]);
  const id = `r-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  const entry = { action: 'access.refused', outcome: 'refused', target: null, reason } as const;
  try {
    await firestore()
      .doc(auditEventPath(id))
      .create(auditEvent(actor, { ...entry, after }));
  } catch (failure) {
    if ((failure as { code?: number }).code === ALREADY_EXISTS) return;
    log.error('access.refusalNotRecorded', failure, { uid: actor.actorUid, reason });
  }
}
