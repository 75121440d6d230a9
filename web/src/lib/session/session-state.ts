import type { Claims, Member, SessionClaims } from '@nest/model';

export interface SessionUser {
  uid: string;
  email: string | null;
  /** As of the sign-in; an address confirmed since then requires another sign-in. */
  emailVerified: boolean;
  displayName: string | null;
  claims: Claims | null;
  /** The session's id, and how fresh its second factor is. */
  session: SessionClaims;
  /** When Firebase last took credentials; never before the session began. */
  authTimeMs: number;
  /** The ID token itself, which alone can return a later one to the session. */
  idToken: string | null;
}

/** What is known of `members/{uid}`: `absent` only if the server says so. */
export type MemberView =
  | { state: 'loading' }
  | { state: 'unknown' }
  | { state: 'absent' }
  | { state: 'present'; member: Member };

export type SessionStatus =
  | 'loading'
  | 'signed-out'
  | 'not-admitted'
  | 'suspended'
  | 'removed'
  | 'active';

/** The status of a session, from the user, the token and the member. */
export function sessionStatus(
  user: SessionUser | null | undefined,
  view: MemberView,
): SessionStatus {
  if (user === undefined) return 'loading';
  if (user === null) return 'signed-out';
  if (view.state === 'loading') return 'loading';
  if (view.state === 'absent') return 'not-admitted';
  if (view.state === 'unknown') {
    return (user.claims?.permissions.length ?? 0) > 0 ? 'active' : 'not-admitted';
  }
  if (view.member.status !== 'active') return view.member.status;
  if (user.claims === null) return 'loading';
  return user.claims.permissions.length === 0 && isStale(user, view) ? 'loading' : 'active';
}

/** Whether the member changed since the token was issued, so that a new token is due. */
export function isStale(user: SessionUser | null | undefined, view: MemberView): boolean {
  if (!user || view.state !== 'present') return false;
  if (user.claims === null) return view.member.status === 'active';
  return view.member.claimsVersion > user.claims.claimsVersion;
}
