import { type Claims, claimsFor, type Member, memberPath, type Role, rolePath } from '@nest/model';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { AuthBlockingEvent } from 'firebase-functions/v2/identity';
import { auth, firestore } from '../../platform/admin.ts';
import { writeClaims } from '../claims.ts';
import { shortenedAddress } from '../sessions/device.ts';
import { type IssuedClaims, newSession, newSid, sessionClaims } from '../sessions/session.ts';
import { assertAdmitted } from './admission.ts';
import { auditDeniedSignIn } from './audit-denied-sign-in.ts';
import { identityOf, requestIdOf } from './event-identity.ts';

/** The response to Firebase about a token to be issued. */
interface SignInAnswer {
  sessionClaims?: IssuedClaims;
  customClaims?: Claims;
}

export async function beforeCreation(event: AuthBlockingEvent): Promise<void> {
  const identity = identityOf(event);
  const origin = shortenedAddress(event.ipAddress);
  await auditDeniedSignIn(identity, { requestId: requestIdOf(event), origin }, () =>
    assertAdmitted(identity, { phase: 'creation' }),
  );
}

export async function beforeSignIn(event: AuthBlockingEvent): Promise<SignInAnswer> {
  const identity = identityOf(event);
  const sid = newSid();
  const { ipAddress: ip, userAgent } = event;
  const { uid, provider } = identity;
  const session = newSession({ uid, provider, userAgent, ip, nowMs: Date.now() });
  const visit = { requestId: requestIdOf(event), sid, origin: shortenedAddress(ip), session };
  const { member } = await auditDeniedSignIn(identity, visit, () =>
    assertAdmitted(identity, { visit }),
  );
  // Tokens from before a membership have no session, and so no permissions, even if one follows.
  if (!member) return {};
  const customClaims = await settledClaims(firestore(), await auth(), identity.uid, member, {
    ...event.data?.customClaims,
  });
  return { sessionClaims: sessionClaims(sid), ...customClaims };
}

/**
 * Makes sure that the very first token has the member's permissions. Claims have one writer; only
 * for an account that Firebase has not stored yet are they part of the response.
 */
async function settledClaims(
  db: Firestore,
  admin: Auth,
  uid: string,
  member: Member,
  told: Partial<Claims>,
): Promise<{ customClaims?: Claims }> {
  if (told.claimsVersion === member.claimsVersion && told.role === member.role) return {};
  if ((await writeClaims(db, admin, uid)) !== 'no such user') return {};
  const [stored, role] = await db.getAll(db.doc(memberPath(uid)), db.doc(rolePath(member.role)));
  const current = (stored?.data() as Member | undefined) ?? member;
  return { customClaims: claimsFor(current, role?.data() as Role | undefined) };
}
