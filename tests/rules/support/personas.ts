import { BUILT_IN_ROLES, claimsFor, type Member } from '@nest/model';

/** Who asks: what their ID token says, and what `members/{uid}` says of them. */
export interface Persona {
  /** Null for a visitor who has not signed in. */
  readonly uid: string | null;
  readonly claims: Record<string, unknown>;
  readonly member: Pick<Member, 'displayName' | 'role' | 'status' | 'claimsVersion'> | null;
}

type RoleId = keyof typeof BUILT_IN_ROLES;

function member(
  uid: string,
  displayName: string,
  role: RoleId,
  now: Partial<Pick<Member, 'status' | 'claimsVersion'>> = {},
): Persona {
  const signedInAs = { role, status: 'active', claimsVersion: 1 } as const;
  return {
    uid,
    claims: { ...claimsFor(signedInAs, BUILT_IN_ROLES[role]) },
    member: { displayName, role, status: 'active', claimsVersion: 1, ...now },
  };
}

/** An active member whose custom role grants just these permissions. */
const holder = (uid: string, ...permissions: string[]): Persona => ({
  ...member(uid, uid, 'observer'),
  claims: { role: 'custom', permissions, claimsVersion: 1 },
});

export const PERSONAS = {
  visitor: { uid: null, claims: {}, member: null },
  /** Signed in, never admitted. */
  stranger: { uid: 'eve', claims: {}, member: null },
  observer: member('chiara', 'Chiara Rossi', 'observer'),
  /** Another observer: what is Chiara's is somebody else's to her. */
  neighbour: member('carla', 'Carla Neri', 'observer'),
  analyst: member('bruno', 'Bruno Keller', 'analyst'),
  admin: member('ada', 'Ada Okafor', 'admin'),
  /** Suspended, and the token says so. */
  suspended: {
    uid: 'dmitri',
    claims: { role: 'analyst', permissions: [], claimsVersion: 2 },
    member: {
      displayName: 'Dmitri Volkov',
      role: 'analyst',
      status: 'suspended',
      claimsVersion: 2,
    },
  },
  /** Rights changed since the token was made: it still grants all that an admin may. */
  revoked: member('rita', 'Rita Halloran', 'admin', { claimsVersion: 2 }),
  /** Suspended by hand in the database; the token's version still fits. */
  lapsed: member('sam', 'Sam Oduya', 'admin', { status: 'suspended' }),
  /** Claims without a version, as no function would write them. */
  unversioned: {
    ...member('ursel', 'Ursel Brandt', 'admin'),
    claims: { role: 'admin', permissions: BUILT_IN_ROLES.admin.permissions },
  },
  /** A uid that no record may carry. */
  oddUid: member('odd:uid', 'Odd', 'admin'),
  reviewer: holder('vera', 'phenomena.readTeam', 'phenomena.review'),
  editor: holder('edda', 'phenomena.readTeam', 'phenomena.edit'),
  /** May edit all that she sees, and sees what is open to members alone. */
  openEditor: holder('olga', 'phenomena.read', 'phenomena.edit', 'phenomena.readPrivate'),
  /** Read only: what she once made is no longer hers to change. */
  reader: holder('rosa', 'phenomena.read'),
  moderator: holder('mona', 'phenomena.read', 'comments.moderate'),
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;
/** Everybody who must get nothing at all. */
export const OUTSIDERS = ['visitor', 'stranger', 'suspended'] as const;
