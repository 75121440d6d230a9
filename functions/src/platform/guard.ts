import {
  type CallFactor,
  FRESH_SIGN_IN_REQUIRED,
  isFresh,
  isLiving,
  isSteppedUp,
  type Member,
  memberPath,
  type Permission,
  type Role,
  readSessionClaims,
  rolePath,
  SESSION_ENDED,
  type Session,
  type SessionClaims,
  STEP_UP_REQUIRED,
  sessionPath,
} from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { type CallableRequest, HttpsError } from 'firebase-functions/v2/https';
import type { z } from 'zod';
import type { AccessCheck } from './cloudflare-access.ts';

/** @throws HttpsError `permission-denied` for a call that went round the gateway */
export async function assertThroughEdge(
  edge: AccessCheck | null,
  { rawRequest }: Pick<CallableRequest, 'rawRequest'>,
): Promise<void> {
  if (!edge || (await edge((name) => rawRequest.header(name)))) return;
  const text = 'This call did not come through the workspace’s access gateway.';
  throw new HttpsError('permission-denied', text);
}

/** The caller, according to the documents and not only to the token. */
export interface ActiveMember {
  uid: string;
  member: Member;
  /** The session that the call belongs to. */
  sid: string;
  session: Session;
  claims: SessionClaims;
}

/**
 * Admits an active member whose session is living, both by the token and by the session's document.
 * Callables do what rules cannot check, so an outdated token must not suffice.
 */
export async function requireActiveMember(
  { auth }: Pick<CallableRequest, 'auth'>,
  db: Firestore,
): Promise<ActiveMember> {
  if (!auth) throw new HttpsError('unauthenticated', 'Sign in first.');
  const { uid, token } = auth;
  const claims = readSessionClaims(token);
  const { sid } = claims;
  const [memberSnapshot, sessionSnapshot] = await db.getAll(
    db.doc(memberPath(uid)),
    db.doc(sessionPath(uid, sid ?? NO_SESSION)),
  );
  const member = memberSnapshot?.data() as Member | undefined;
  if (member?.status !== 'active') {
    throw new HttpsError('permission-denied', 'You are not an active member of this workspace.');
  }
  const session = sessionSnapshot?.data() as Session | undefined;
  if (sid === null || session?.status !== 'active' || !isLiving(token)) {
    throw new HttpsError('permission-denied', 'This session was ended. Sign in again.', {
      reason: SESSION_ENDED,
    });
  }
  if (member.claimsVersion !== token.claimsVersion) {
    throw new HttpsError('permission-denied', 'Your rights have changed. Sign in again.');
  }
  return { uid, member, sid, session, claims };
}
/** A name that no session has: the lookup for a token without `sid` must find nothing. */
const NO_SESSION = '-';

/** Admits a member whose role includes a permission. */
export async function requirePermission(
  { member }: Pick<ActiveMember, 'member'>,
  permission: Permission,
  db: Firestore,
): Promise<void> {
  const role = (await db.doc(rolePath(member.role)).get()).data() as Role | undefined;
  if (role?.permissions.includes(permission)) return;
  throw new HttpsError('permission-denied', `Your role does not include ${permission}.`);
}

/**
 * Admits a caller who recently gave the proof that a callable requires.
 *
 * @throws HttpsError `failed-precondition` with `details.reason` {@link STEP_UP_REQUIRED} or
 * {@link FRESH_SIGN_IN_REQUIRED}, for which the console requests the proof and calls again
 */
export function requireFactor({ claims, member, session }: ActiveMember, factor: CallFactor): void {
  if (factor === 'none') return;
  const { factors } = member;
  const facts = { signedInAtMs: session.createdAt.toMillis(), factors };
  const nowMs = Date.now();
  if (isSteppedUp(claims, facts, nowMs)) return;
  if (factor === 'step-up' || factors.length > 0) {
    throw new HttpsError('failed-precondition', 'Confirm with your passkey first.', {
      reason: STEP_UP_REQUIRED,
    });
  }
  if (isFresh(facts, nowMs)) return;
  throw new HttpsError('failed-precondition', 'Sign in again first: your sign-in is too old.', {
    reason: FRESH_SIGN_IN_REQUIRED,
  });
}

/** The validated input of a callable; errors are reported field by field. */
export function validInput<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new HttpsError('invalid-argument', `The request is not valid. ${issues.join('; ')}.`);
}
