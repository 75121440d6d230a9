import {
  type CallFactor,
  FRESH_SIGN_IN_MAX_AGE_S,
  FRESH_SIGN_IN_REQUIRED,
  isSteppedUp,
  type Member,
  memberPath,
  type Permission,
  type Role,
  readSessionClaims,
  rolePath,
  SESSION_ENDED,
  type Session,
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
}

/**
 * Admits an active member whose session was not ended. Callables do what rules cannot check, so an
 * outdated token must not suffice.
 */
export async function requireActiveMember(
  { auth }: Pick<CallableRequest, 'auth'>,
  db: Firestore,
): Promise<ActiveMember> {
  if (!auth) throw new HttpsError('unauthenticated', 'Sign in first.');
  const { uid, token } = auth;
  const { sid } = readSessionClaims(token);
  const [memberSnapshot, sessionSnapshot] = await db.getAll(
    db.doc(memberPath(uid)),
    db.doc(sessionPath(uid, sid ?? NO_SESSION)),
  );
  const member = memberSnapshot?.data() as Member | undefined;
  if (member?.status !== 'active') {
    throw new HttpsError('permission-denied', 'You are not an active member of this workspace.');
  }
  const session = sessionSnapshot?.data() as Session | undefined;
  if (sid === null || session?.status !== 'active') {
    throw new HttpsError('permission-denied', 'This session was ended. Sign in again.', {
      reason: SESSION_ENDED,
    });
  }
  if (member.claimsVersion !== token.claimsVersion) {
    throw new HttpsError('permission-denied', 'Your rights have changed. Sign in again.');
  }
  return { uid, member, sid, session };
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

/** Admits a caller who recently gave the proof that a callable requires. */
export function requireFactor(request: Pick<CallableRequest, 'auth'>, factor: CallFactor): void {
  if (factor === 'step-up') requireStepUp(request);
  if (factor === 'fresh-sign-in') requireFreshSignIn(request);
}

/**
 * Admits a caller whose second factor is not older than 15 minutes: a passkey (`stepUpAt`, which
 * only functions put into a token) or Firebase's own second factor at the sign-in.
 *
 * @throws HttpsError `failed-precondition` with `details.reason` {@link STEP_UP_REQUIRED}, for
 * which the console requests the factor and calls again
 */
function requireStepUp({ auth }: Pick<CallableRequest, 'auth'>): void {
  if (!auth) throw new HttpsError('unauthenticated', 'Sign in first.');
  if (isSteppedUp(readSessionClaims(auth.token), Date.now())) return;
  throw new HttpsError('failed-precondition', 'Confirm with your passkey first.', {
    reason: STEP_UP_REQUIRED,
  });
}

/**
 * Admits a caller who signed in within the last 10 minutes: for a first passkey, before which there
 * is no second factor to request.
 */
function requireFreshSignIn({ auth }: Pick<CallableRequest, 'auth'>): void {
  if (!auth) throw new HttpsError('unauthenticated', 'Sign in first.');
  const { signedInAt } = readSessionClaims(auth.token);
  if (Date.now() / 1000 - signedInAt <= FRESH_SIGN_IN_MAX_AGE_S) return;
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
