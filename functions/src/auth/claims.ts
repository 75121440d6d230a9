import {
  type Claims,
  claimsFor,
  MAX_REVOKED,
  type Member,
  memberPath,
  type Role,
  rolePath,
  sessionsPath,
} from '@nest/model';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore, Transaction } from 'firebase-admin/firestore';

/** How often one call retries if the member changes concurrently. */
const MAX_ROUNDS = 5;

export type ClaimsOutcome = 'unchanged' | 'written' | 'no such user';

/**
 * The one function that writes claims. It acts on the current documents, never on an event, and
 * checks again after writing. So repeated, reordered and parallel calls all end with the claims
 * that the documents require.
 *
 * The member's version is incremented before the claims are written. Sensitive operations then
 * refuse a token of the old version immediately, and the next call completes one that died in
 * between.
 */
export async function writeClaims(db: Firestore, auth: Auth, uid: string): Promise<ClaimsOutcome> {
  let outcome: ClaimsOutcome = 'unchanged';
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const current = await currentClaims(auth, uid);
    if (current === null) return 'no such user';
    const wanted = await wantedClaims(db, uid, current);
    if (same(current, wanted)) return outcome;
    const claims = { ...othersIn(current), ...wanted };
    await auth.setCustomUserClaims(uid, Object.keys(claims).length > 0 ? claims : null);
    if (shrinks(current, wanted)) await auth.revokeRefreshTokens(uid);
    outcome = 'written';
  }
  throw new Error(`the claims of ${uid} did not settle in ${MAX_ROUNDS} rounds`);
}

type StoredClaims = Record<string, unknown> & Partial<Claims>;

async function currentClaims(auth: Auth, uid: string): Promise<StoredClaims | null> {
  try {
    return ((await auth.getUser(uid)).customClaims ?? {}) as StoredClaims;
  } catch (error) {
    if ((error as { code?: string }).code === 'auth/user-not-found') return null;
    throw error;
  }
}

/** Claims that are not Nest's own are kept. */
function othersIn(current: StoredClaims): Record<string, unknown> {
  const {
    role: _,
    permissions: _p,
    claimsVersion: _v,
    ended: _e,
    sessionsFrom: _s,
    ...others
  } = current;
  return others;
}

/** The required claims; increments the member's version if the current ones differ. */
function wantedClaims(
  db: Firestore,
  uid: string,
  current: StoredClaims,
): Promise<Claims | Record<string, never>> {
  const reference = db.doc(memberPath(uid));
  return db.runTransaction(async (transaction) => {
    const member = (await transaction.get(reference)).data() as Member | undefined;
    if (!member) return {};
    const role = (await transaction.get(db.doc(rolePath(member.role)))).data() as Role | undefined;
    const ended = await barredSessions(db, transaction, uid);
    const claims = { ...claimsFor(member, role), ...(ended.length > 0 && { ended }) };
    const told = current.claimsVersion ?? -1;
    const differs = current.role !== claims.role || !sameList(current, claims);
    if (!differs && told <= member.claimsVersion) return claims;
    const claimsVersion = differs ? Math.max(told, member.claimsVersion) + 1 : told;
    transaction.update(reference, { claimsVersion });
    return { ...claims, claimsVersion };
  });
}

/** Sessions that the token must list as ended, in a stable order. */
async function barredSessions(
  db: Firestore,
  transaction: Transaction,
  uid: string,
): Promise<string[]> {
  const revoked = db.collection(sessionsPath(uid)).where('revoked', '==', true).limit(MAX_REVOKED);
  return (await transaction.get(revoked.select())).docs.map(({ id }) => id).sort();
}

function same(current: StoredClaims, wanted: Partial<Claims>): boolean {
  return (
    current.role === wanted.role &&
    current.claimsVersion === wanted.claimsVersion &&
    current.sessionsFrom === wanted.sessionsFrom &&
    sameList(current, wanted) &&
    JSON.stringify(current.ended ?? []) === JSON.stringify(wanted.ended ?? [])
  );
}

function sameList(a: Partial<Claims>, b: Partial<Claims>): boolean {
  return JSON.stringify(a.permissions ?? null) === JSON.stringify(b.permissions ?? null);
}

function shrinks(current: StoredClaims, wanted: Partial<Claims>): boolean {
  return (current.permissions ?? []).some((held) => !wanted.permissions?.includes(held));
}
