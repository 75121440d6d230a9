import { writeClaims } from '@nest/functions/auth/claims.ts';
import { openSession, sessionClaims } from '@nest/functions/auth/sessions/session.ts';
import {
  BUILT_IN_ROLES,
  type CallDeclaration,
  type Claims,
  type Member,
  memberPath,
  rolePath,
} from '@nest/model';
import { memberFixture } from '@nest/model/testing';
import { getApps, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';

export interface Workspace {
  db: Firestore;
  auth: Auth;
  bucket: ReturnType<ReturnType<typeof getStorage>['bucket']>;
}

/** The suite's project from the environment, with the built-in roles. */
export async function openWorkspace(env = process.env): Promise<Workspace> {
  const projectId = env.GCLOUD_PROJECT ?? 'demo-nest-test';
  const app =
    getApps().find(({ name }) => name === projectId) ??
    initializeApp({ projectId, storageBucket: `${projectId}.appspot.com` }, projectId);
  const db = getFirestore(app);
  for (const [id, role] of Object.entries(BUILT_IN_ROLES)) await db.doc(rolePath(id)).set(role);
  return { db, auth: getAuth(app), bucket: getStorage(app).bucket() };
}

export const timestamp = (ms: number) => Timestamp.fromMillis(ms);

/** Adds a person with a given uid; a trigger writes the claims. */
export async function enter(
  { db, auth }: Workspace,
  uid: string,
  member: Partial<Member>,
): Promise<void> {
  const email = `${uid}@nest.example`;
  await auth.createUser({ uid, email, emailVerified: true, password: 'nest-demo' });
  await db
    .doc(memberPath(uid))
    .set(memberFixture({ email, claimsVersion: 0, ...member }, timestamp));
}

/** Adds a person, and writes the resulting claims. */
export async function admit(
  workspace: Workspace,
  uid: string,
  member: Partial<Member>,
): Promise<void> {
  await enter(workspace, uid, member);
  await writeClaims(workspace.db, workspace.auth, uid);
}

export async function storedClaims(auth: Auth, uid: string): Promise<Partial<Claims>> {
  return ((await auth.getUser(uid)).customClaims ?? {}) as Partial<Claims>;
}

/**
 * Waits until the claims of a user satisfy a condition. The Auth emulator supports no listeners.
 */
export async function claimsWhen(
  auth: Auth,
  uid: string,
  condition: (claims: Partial<Claims>) => boolean,
): Promise<Partial<Claims>> {
  for (;;) {
    const claims = await storedClaims(auth, uid);
    if (condition(claims)) return claims;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** An ID token as a client gets it by e-mail and password. */
export async function idToken(uid: string, env = process.env): Promise<string> {
  const host = env.FIREBASE_AUTH_EMULATOR_HOST;
  const url = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: `${uid}@nest.example`,
      password: 'nest-demo',
      returnSecureToken: true,
    }),
  });
  const { idToken: token } = (await response.json()) as { idToken: string };
  return token;
}

/**
 * An ID token whose session has verified a passkey some seconds ago. Such claims come with a custom
 * token, which only functions create; the admin SDK of a test can, too.
 */
export async function steppedUpToken(
  { db, auth }: Workspace,
  uid: string,
  ageS = 0,
  env = process.env,
): Promise<string> {
  const nowMs = Date.now();
  const stepUpAt = Math.floor(nowMs / 1000) - ageS;
  const session = { uid, provider: 'passkey', userAgent: null, ip: null, nowMs } as const;
  const token = await auth.createCustomToken(uid, {
    ...sessionClaims(await openSession(db, session)),
    stepUpAt,
  });
  const host = env.FIREBASE_AUTH_EMULATOR_HOST;
  const url = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=demo`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, returnSecureToken: true }),
  });
  return ((await response.json()) as { idToken: string }).idToken;
}

export type CallableAnswer =
  | { result: unknown; error?: undefined }
  | { result?: undefined; error: { status: string; message: string; details?: unknown } };

/**
 * Calls a callable function as a client does, with a token or without. What it returns must be what it
 * is declared to return.
 */
export async function call(
  { name, output }: CallDeclaration,
  data: unknown,
  token: string | null,
  env = process.env,
): Promise<CallableAnswer> {
  const host = env.FUNCTIONS_EMULATOR_HOST;
  const response = await fetch(`http://${host}/${env.GCLOUD_PROJECT}/us-central1/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ data }),
  });
  const answer = (await response.json()) as CallableAnswer;
  if (!answer.error) output.parse(answer.result);
  return answer;
}

/** `details.reason` of a call that was refused. */
export const reasonOf = ({ error }: { error?: object }): string | undefined =>
  (error as { details?: { reason?: string } } | undefined)?.details?.reason;
