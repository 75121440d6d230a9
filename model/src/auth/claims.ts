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
});
/** Above this number, all refresh tokens of the member are revoked instead. */
export const MAX_REVOKED = 6;
export type Claims = z.infer<typeof claimsSchema>;

/** The claims of a member's token: empty unless the member is active. */
export function claimsFor(
  member: Pick<Member, 'role' | 'status' | 'claimsVersion'>,
  role: Pick<Role, 'permissions'> | undefined,
): Claims {
  const permissions = member.status === 'active' && role ? [...role.permissions] : [];
  return { role: member.role, permissions, claimsVersion: member.claimsVersion };
}

/** Whether claims grant a permission. */
export function can(claims: Pick<Claims, 'permissions'> | null, permission: Permission): boolean {
  return claims?.permissions.includes(permission) ?? false;
}
