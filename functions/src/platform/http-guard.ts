import { createHash } from 'node:crypto';
import { can, isRevoked, type Permission } from '@nest/model';
import { auth, firestore } from './admin.ts';
import { type ApiReply, type ApiRequest, errorReply } from './api.ts';
import { projectAccess } from './cloudflare-access.ts';

/** What a caller has proved. */
interface Caller {
  uid: string;
}

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
  verifyEdge: ((header: ApiRequest['header']) => Promise<boolean>) | null;
  clock?: () => number;
}

type Guarded = { ok: true; caller: Caller } | { ok: false; reply: ApiReply };
export type HttpGuard = (request: ApiRequest, permission: Permission) => Promise<Guarded>;

/** Verified tokens are cached until they expire, up to this number. */
const MAX_REMEMBERED = 5_000;

/** Admits a caller with a permission, by the ID token in `Authorization: Bearer`. */
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

  return async (request, permission) => {
    const refuse = (
      status: number,
      message: string,
      headers?: Record<string, string>,
    ): Guarded => ({
      ok: false,
      reply: errorReply(request, status, message, headers),
    });
    if (verifyEdge && !(await verifyEdge(request.header).catch(() => false))) {
      return refuse(403, 'This call did not come through the workspace’s access gateway.');
    }
    const attestation = request.header('x-firebase-appcheck') ?? '';
    if (verifyAppCheck && !(await passes(() => verifyAppCheck(attestation)))) {
      return refuse(
        401,
        'This app is not attested. Send an App Check token in X-Firebase-AppCheck.',
      );
    }
    const token = /^Bearer\s+(\S+)$/i.exec(request.header('authorization') ?? '')?.[1];
    const identity = token ? await identify(token) : null;
    if (!identity) {
      return refuse(401, 'Send a valid ID token as Authorization: Bearer TOKEN.', {
        'www-authenticate': 'Bearer',
      });
    }
    if (!can(identity, permission)) {
      return refuse(403, `Your role does not include ${permission}.`);
    }
    return { ok: true, caller: { uid: identity.uid } };
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
 * The guard with the project's own Auth; App Check if `ENFORCE_APP_CHECK=true`, Cloudflare Access
 * if `CF_ACCESS_TEAM_DOMAIN` names a team.
 */
export function projectGuard(): HttpGuard {
  return httpGuard({
    async verifyIdToken(token) {
      const decoded = await (await auth()).verifyIdToken(token);
      const permissions = isRevoked(decoded) ? [] : ((decoded.permissions ?? []) as Permission[]);
      return { uid: decoded.uid, permissions, expiresAtMs: decoded.exp * 1000 };
    },
    verifyAppCheck: process.env.ENFORCE_APP_CHECK === 'true' ? verifyAppCheck : null,
    verifyEdge: async (header) => (await projectAccess()?.(header)) ?? true,
  });
}

async function verifyAppCheck(token: string): Promise<void> {
  firestore();
  const { getAppCheck } = await import('firebase-admin/app-check');
  await getAppCheck().verifyToken(token);
}
