import { z } from 'zod';
import type { Member } from '../team/member.ts';
import { type Permission, permissionSchema } from './permission.ts';
import type { Role } from './role.ts';

/**
 * The custom claims of an ID token: the only authority that the rules check. Firebase limits them
 * to 1,000 bytes of JSON.
 */
export const claimsSchema = z.object({
  role: z.string(),
  permissions: z.array(permissionSchema),
  /** Equal to `members/{uid}.claimsVersion` while the token is current. */
  claimsVersion: z.number().int(),
  /**
   * Sessions that were ended remotely and whose refresh tokens may still exist: a token whose `sid`
   * is among them grants nothing. At most {@link MAX_REVOKED}; absent if there are none.
   */
  ended: z.array(z.string()).optional(),
  /** `members/{uid}.sessionsFrom` in ms since 1970; absent if all sessions were never ended. */
  sessionsFrom: z.number().int().optional(),
});
/** Above this number, all refresh tokens of the member are revoked instead. */
export const MAX_REVOKED = 6;
export type Claims = z.infer<typeof claimsSchema>;

/** The claims of a member's token: empty unless the member is active. */
export function claimsFor(
  member: Pick<Member, 'role' | 'status' | 'claimsVersion' | 'sessionsFrom'>,
  role: Pick<Role, 'permissions'> | undefined,
): Claims {
  const permissions = member.status === 'active' && role ? [...role.permissions] : [];
  const { sessionsFrom } = member;
  return {
    role: member.role,
    permissions,
    claimsVersion: member.claimsVersion,
    ...(sessionsFrom && { sessionsFrom: sessionsFrom.toMillis() }),
  };
}

/** A decoded ID token. Its own session is in `sid` and `issuedAt`; the rest is the member's. */
type Token = Record<string, unknown>;

/**
 * Whether a token's session is living, as far as the token says: it has one, the member's claims do
 * not list it as ended, and it is not from before all sessions were ended. `isLiving` in both sets
 * of rules is the same function.
 */
export function isLiving({ sid, issuedAt, ended, sessionsFrom }: Token): boolean {
  if (typeof sid !== 'string' || sid === '') return false;
  if (Array.isArray(ended) && ended.includes(sid)) return false;
  return Number(issuedAt ?? 0) >= Number(sessionsFrom ?? 0);
}

/** The permissions of a token: none unless its session is living. */
export function permissionsIn(token: Token): Permission[] {
  return isLiving(token) && Array.isArray(token.permissions) ? token.permissions : [];
}

/** Whether claims grant a permission. */
export function can(claims: Pick<Claims, 'permissions'> | null, permission: Permission): boolean {
  return claims?.permissions.includes(permission) ?? false;
}
