import { createHash } from 'node:crypto';
import { can, type Permission, permissionsIn } from '@nest/model';
import type { MiddlewareHandler } from 'hono';
import { auth, firestore } from './admin.ts';
import { enforcesAppCheck } from './app-check.ts';
import { type AccessCheck, projectAccess } from './cloudflare-access.ts';
import { type ApiEnv, errorResponse } from './http-response.ts';

interface Identity {
  uid: string;
  permissions: Permission[];
  expiresAtMs: number;
}

/** The checks of a call, each replaceable. */
export interface GuardOptions {
  verifyIdToken(token: string): Promise<Identity>;
  /** Null if App Check is off. */
  verifyAppCheck: ((token: string) => Promise<unknown>) | null;
  /**
   * The gateway in front of the project, for instance Cloudflare Access: it checks the headers
   * first and reports whether the call came through it. Null if there is none.
   */
  verifyEdge: AccessCheck | null;
  clock?: () => number;
}

/** Makes middleware that admits a caller with a permission. */
export type HttpGuard = (permission: Permission) => MiddlewareHandler<ApiEnv>;

/** Verified tokens are cached until they expire, up to this number. */
const MAX_REMEMBERED = 5_000;

/** The guard of the HTTP API, by the ID token in `Authorization: Bearer`. */
export function httpGuard(options: GuardOptions): HttpGuard {
  const { verifyAppCheck, verifyEdge, clock = Date.now } = options;
  const remembered = new Map<string, Identity>();

  async function identify(token: string): Promise<Identity | null> {
    const key = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(key);
    if (known && known.expiresAtMs > clock()) return known;
    remembered.delete(key);
    const identity = await options.verifyIdToken(token).catch(() => null);
    if (!identity) return null;
    const [oldest] = remembered.keys();
    if (remembered.size >= MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, identity);
    return identity;
  }

  return (permission) => async (c, next) => {
    const header = (name: string) => c.req.header(name);
    if (verifyEdge && !(await verifyEdge(header).catch(() => false))) {
      const text = 'This call did not come through the workspace’s access gateway.';
      return errorResponse(c, 403, text);
    }
    const attestation = header('x-firebase-appcheck') ?? '';
    if (verifyAppCheck && !(await passes(() => verifyAppCheck(attestation)))) {
      const text = 'This app is not attested. Send an App Check token in X-Firebase-AppCheck.';
      return errorResponse(c, 401, text);
    }
    const token = /^Bearer\s+(\S+)$/i.exec(header('authorization') ?? '')?.[1];
    const identity = token ? await identify(token) : null;
    if (!identity) {
      const text = 'Send a valid ID token as Authorization: Bearer TOKEN.';
      return errorResponse(c, 401, text, { 'www-authenticate': 'Bearer' });
    }
    if (!can(identity, permission)) {
      return errorResponse(c, 403, `Your role does not include ${permission}.`);
    }
    c.set('caller', { uid: identity.uid });
    await next();
  };
}

async function passes(check: () => Promise<unknown>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch {
    return false;
  }
}

/**
 * The guard with the project's own Auth; App Check unless it is off, Cloudflare Access
 * if `CF_ACCESS_TEAM_DOMAIN` names a team.
 */
export function projectGuard(): HttpGuard {
  return httpGuard({
    async verifyIdToken(token) {
      const decoded = await (await auth()).verifyIdToken(token);
      return {
        uid: decoded.uid,
        permissions: permissionsIn(decoded),
        expiresAtMs: decoded.exp * 1000,
      };
    },
    verifyAppCheck: enforcesAppCheck() ? verifyAppCheck : null,
    verifyEdge: async (header) => (await projectAccess()?.(header)) ?? true,
  });
}

async function verifyAppCheck(token: string): Promise<void> {
  firestore();
  const { getAppCheck } = await import('firebase-admin/app-check');
  await getAppCheck().verifyToken(token);
}
