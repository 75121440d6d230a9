import { ALL_PERMISSIONS, type Claims } from '@nest/model';

/**
 * Reads Nest's claims from a token; null if it has none. Permissions unknown to this build are left
 * out, so that a console that was opened before a deployment keeps working.
 */
export function readClaims(token: Record<string, unknown>): Claims | null {
  const { role, permissions, claimsVersion } = token;
  if (typeof role !== 'string' || !Array.isArray(permissions)) return null;
  return {
    role,
    permissions: ALL_PERMISSIONS.filter((permission) => permissions.includes(permission)),
    claimsVersion: typeof claimsVersion === 'number' ? claimsVersion : 0,
  };
}
