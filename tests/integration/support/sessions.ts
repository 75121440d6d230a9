import { openSession, sessionClaims } from '@nest/functions/auth/sessions/session.ts';
import { type Session, sessionPath } from '@nest/model';
import type { Workspace } from './workspace.ts';

/** A signed-in device: its session, and an ID token with optional additional claims. */
export interface Device {
  sid: string;
  token: string;
}

async function post(path: string, body: object): Promise<Record<string, string>> {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  const response = await fetch(`http://${host}/${path}?key=demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, string>;
}

/** Exchanges a custom token for an ID token and a refresh token, as a client does. */
export async function exchange(customToken: string) {
  const path = 'identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken';
  const { idToken = '', refreshToken = '' } = await post(path, {
    token: customToken,
    returnSecureToken: true,
  });
  return { idToken, refreshToken };
}

/** A new ID token from a refresh token, as clients fetch one each hour. */
export async function refreshed(refreshToken: string): Promise<string> {
  const { id_token = '' } = await post('securetoken.googleapis.com/v1/token', {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  });
  return id_token;
}

/** The payload of an ID token. */
export const payloadOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

/**
 * Signs a member in on a new device, without a provider and without the gate; `ageS` seconds ago, on
 * a device that has fetched a token just now.
 */
export async function signInDevice(
  { db, auth }: Workspace,
  uid: string,
  claims: { stepUpAt?: number } = {},
  ageS = 0,
): Promise<Device & { refreshToken: string }> {
  const nowMs = Date.now() - ageS * 1000;
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
  const ip = '203.0.113.77';
  const sid = await openSession(db, { uid, provider: 'password', userAgent, ip, nowMs });
  const { idToken, refreshToken } = await exchange(
    await auth.createCustomToken(uid, { ...sessionClaims(sid), ...claims }),
  );
  return { sid, token: idToken, refreshToken };
}

export const sessionOf = async ({ db }: Workspace, uid: string, sid: string) =>
  (await db.doc(sessionPath(uid, sid)).get()).data() as Session;
