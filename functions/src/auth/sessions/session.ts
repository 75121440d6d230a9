import { randomBytes } from 'node:crypto';
import { type Session, type SignInProvider, sessionPath } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { deviceOf, shortenedAddress } from './device.ts';

export interface NewSession {
  uid: string;
  provider: SignInProvider;
  userAgent: string | null;
  ip: string | null;
  nowMs: number;
}

/**
 * Opens a session and returns its id, which becomes the claim `sid` of the token to be issued.
 * Called once per sign-in, after the gate has admitted the member.
 */
export async function openSession(db: Firestore, session: NewSession): Promise<string> {
  const sid = newSid();
  await db.doc(sessionPath(session.uid, sid)).create(newSession(session));
  return sid;
}

/** Claims of the tokens of a session that are issued now; see `isLiving`. */
export interface IssuedClaims {
  sid: string;
  /** When a sign-in or a custom token began these tokens, in ms since 1970. */
  issuedAt: number;
}

export const sessionClaims = (sid: string): IssuedClaims => ({ sid, issuedAt: Date.now() });

export const newSid = () => randomBytes(15).toString('base64url');

export function newSession({ provider, userAgent, ip, nowMs }: NewSession): Session {
  const now = Timestamp.fromMillis(nowMs);
  return {
    provider,
    ...deviceOf(userAgent),
    timeZone: null,
    network: shortenedAddress(ip),
    createdAt: now,
    lastSeenAt: now,
    status: 'active',
    endedAt: null,
    endedBy: null,
    revoked: false,
  };
}
