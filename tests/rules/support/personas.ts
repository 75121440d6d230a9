import {
  BUILT_IN_ROLES,
  claimsFor,
  type Member,
  type Session,
  STEP_UP_MAX_AGE_S,
} from '@nest/model';
import { Timestamp } from 'firebase/firestore';

/** The caller: their ID token's claims, and their `members/{uid}`. */
export interface Persona {
  /** Null for a visitor who has not signed in. */
  readonly uid: string | null;
  readonly claims: Record<string, unknown>;
  readonly member:
    | (Pick<Member, 'displayName' | 'role' | 'status' | 'claimsVersion'> & Partial<Member>)
    | null;
  /** The token's session; absent: active, and as old as the fixtures. */
  readonly session?: Pick<Session, 'status'> & Partial<Pick<Session, 'createdAt'>>;
}

/** The session of each signed-in persona. */
export const sidOf = (uid: string) => `session-of-${uid}`;
const nowS = () => Math.floor(Date.now() / 1000);
/** A second factor used a minute ago, and an expired one. */
const FRESH = { stepUpAt: nowS() - 60 };
const STALE = { stepUpAt: nowS() - STEP_UP_MAX_AGE_S - 60 };

type RoleId = keyof typeof BUILT_IN_ROLES;

function member(
  uid: string,
  displayName: string,
  role: RoleId,
  now: Partial<Pick<Member, 'status' | 'claimsVersion' | 'factors'>> = {},
): Persona {
  const signedInAs = { role, status: 'active', claimsVersion: 1 } as const;
  return {
    uid,
    claims: { ...claimsFor(signedInAs, BUILT_IN_ROLES[role]), sid: sidOf(uid), ...FRESH },
    member: { displayName, role, status: 'active', claimsVersion: 1, ...now },
  };
}

/** An active member whose custom role grants only these permissions. */
const holder = (uid: string, ...permissions: string[]): Persona => ({
  ...member(uid, uid, 'observer'),
  claims: { role: 'custom', permissions, claimsVersion: 1, sid: sidOf(uid), ...FRESH },
});

/** An admin whose token has wrong claims. */
function adminBut(uid: string, claims: Record<string, unknown>, more: Partial<Persona> = {}) {
  const admin = member(uid, uid, 'admin');
  return { ...admin, claims: { ...admin.claims, ...claims }, ...more };
}

const ENDED = { status: 'ended' } as const;

/** An admin who signed in with TOTP some seconds ago. */
function withTotp(uid: string, agoS: number, factors: Member['factors']): Persona {
  const admin = member(uid, uid, 'admin', { factors });
  const firebase = { sign_in_provider: 'password', sign_in_second_factor: 'totp' };
  return {
    ...admin,
    claims: { ...admin.claims, stepUpAt: undefined, auth_time: nowS() - 60, firebase },
    session: { status: 'active', createdAt: Timestamp.fromMillis((nowS() - agoS) * 1000) },
  };
}

export const PERSONAS = {
  visitor: { uid: null, claims: {}, member: null },
  /** Signed in, never admitted. */
  stranger: { uid: 'eve', claims: {}, member: null },
  observer: member('chiara', 'Chiara Rossi', 'observer'),
  /** Another observer: Chiara's records are not hers. */
  neighbour: member('carla', 'Carla Neri', 'observer'),
  analyst: member('bruno', 'Bruno Keller', 'analyst'),
  admin: member('ada', 'Ada Okafor', 'admin'),
  /** Suspended, according to the token, too. */
  suspended: {
    uid: 'dmitri',
    claims: { role: 'analyst', permissions: [], claimsVersion: 2, sid: sidOf('dmitri') },
    member: {
      displayName: 'Dmitri Volkov',
      role: 'analyst',
      status: 'suspended',
      claimsVersion: 2,
    },
  },
  /** Permissions changed since the token was issued: it still grants all that an admin may do. */
  revoked: member('rita', 'Rita Halloran', 'admin', { claimsVersion: 2 }),
  /** Suspended by hand in the database; the token's version still matches. */
  lapsed: member('sam', 'Sam Oduya', 'admin', { status: 'suspended' }),
  /** Claims without a version, which no function would write. */
  unversioned: {
    ...member('ursel', 'Ursel Brandt', 'admin'),
    claims: {
      role: 'admin',
      permissions: BUILT_IN_ROLES.admin.permissions,
      sid: sidOf('ursel'),
      ...FRESH,
    },
  },
  /** Ended from another device; the token is older. */
  ended: adminBut('enno', {}, { session: ENDED }),
  /** The same after the token was refreshed: its claims list its own session. */
  revokedSession: adminBut('barbara', { ended: ['another', sidOf('barbara')] }, { session: ENDED }),
  /** Ended with all others; a token that was issued before and refreshed since. */
  outlived: adminBut('otto', { issuedAt: 1_000, sessionsFrom: 2_000 }, { session: ENDED }),
  /** Another of her devices was ended, and once all of them, but not this one. */
  survivor: adminBut('silke', { ended: ['another'], issuedAt: 2_000, sessionsFrom: 2_000 }),
  /**
   * A token without a session: from before the account became a member's, or as Firebase reissues
   * one.
   */
  sessionless: adminBut('noa', { sid: undefined }),
  /** With a session that does not exist. */
  misled: adminBut('mila', { sid: 'made-up' }),
  /** Her passkey was last used too long ago. */
  staleAdmin: adminBut('stella', STALE),
  /** Without a second factor. */
  plainAdmin: adminBut('petra', { stepUpAt: undefined }),
  /**
   * Signed in with TOTP a minute ago; the emulator does not support it, so its claim is set here.
   */
  totpAdmin: withTotp('tom', 60, ['totp']),
  /** The same too long ago; the token was exchanged since, so its `auth_time` is younger. */
  staleTotpAdmin: withTotp('theo', STEP_UP_MAX_AGE_S + 60, ['totp']),
  /** Enrolled at Firebase, past Nest's checks. */
  unlistedTotpAdmin: withTotp('tilda', 60, []),
  /** A uid that no record may contain. */
  oddUid: member('odd:uid', 'Odd', 'admin'),
  reviewer: holder('vera', 'phenomena.readTeam', 'phenomena.review'),
  editor: holder('edda', 'phenomena.readTeam', 'phenomena.edit'),
  /** May edit everything that she sees, and sees only what is open to members. */
  openEditor: holder('olga', 'phenomena.read', 'phenomena.edit', 'phenomena.readPrivate'),
  /** Read only: she may no longer change what she created. */
  reader: holder('rosa', 'phenomena.read'),
  /** May delete and merge, and sees only what is open to members. */
  remover: holder('remo', 'phenomena.read', 'phenomena.delete'),
  merger: holder('meret', 'phenomena.read', 'phenomena.merge'),
  /** Manages the workspace, without the dashboard. */
  keeper: holder('kurt', 'settings.manage'),
  moderator: holder('mona', 'phenomena.read', 'comments.moderate'),
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;
/** All personas without any access. */
export const OUTSIDERS = ['visitor', 'stranger', 'suspended'] as const;
