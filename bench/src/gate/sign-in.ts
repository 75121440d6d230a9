import { BUILT_IN_ROLES, memberPath, rolePath } from '@nest/model';
import { memberFixture } from '@nest/model/testing';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';

const UID = 'grace';
const EMAIL = `${UID}@nest.example`;
const PASSWORD = 'nest-demo';

export interface SignInRounds {
  gated: number[];
  open: number[];
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Medians of each round, in ms: a known member's sign-in by password with the blocking functions,
 * and with Firebase configured without them.
 */
export async function measureSignIn(rounds: number, perRound: number): Promise<SignInRounds> {
  const projectId = process.env.GCLOUD_PROJECT ?? '';
  const app = initializeApp({ projectId }, 'bench-gate');
  const db = getFirestore(app);
  for (const [id, role] of Object.entries(BUILT_IN_ROLES)) await db.doc(rolePath(id)).set(role);
  const member = memberFixture({ email: EMAIL, claimsVersion: 0 }, Timestamp.fromMillis);
  await getAuth(app).createUser({
    uid: UID,
    email: EMAIL,
    emailVerified: true,
    password: PASSWORD,
  });
  await db.doc(memberPath(UID)).set(member);

  const host = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com`;
  const configUrl = `${host}/v2/projects/${projectId}/config`;
  const owner = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  const stored = (await (await fetch(configUrl, { headers: owner })).json()) as {
    blockingFunctions: { triggers?: object };
  };
  if (!stored.blockingFunctions.triggers) throw new Error('The suite has no blocking functions.');

  async function setGate(isOn: boolean): Promise<void> {
    const triggers = isOn ? stored.blockingFunctions.triggers : {};
    const blockingFunctions = { ...stored.blockingFunctions, triggers };
    const response = await fetch(`${configUrl}?updateMask=blockingFunctions`, {
      method: 'PATCH',
      headers: owner,
      body: JSON.stringify({ blockingFunctions }),
    });
    if (!response.ok) throw new Error(await response.text());
  }

  async function signIn(): Promise<{ ms: number; hasSession: boolean }> {
    const start = performance.now();
    const response = await fetch(`${host}/v1/accounts:signInWithPassword?key=demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: EMAIL, password: PASSWORD, returnSecureToken: true }),
    });
    const { idToken = '' } = (await response.json()) as { idToken?: string };
    const ms = performance.now() - start;
    const claims = JSON.parse(
      Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString() || '{}',
    ) as { sid?: string };
    return { ms, hasSession: claims.sid !== undefined };
  }

  async function round(isGated: boolean): Promise<number> {
    await setGate(isGated);
    const times: number[] = [];
    for (let n = 0; n < perRound; n++) {
      const { ms, hasSession } = await signIn();
      if (hasSession !== isGated) throw new Error('The gate did not do what it was set to.');
      times.push(ms);
    }
    return median(times);
  }

  await round(true);
  await round(false);
  const measured: SignInRounds = { gated: [], open: [] };
  for (let n = 0; n < rounds; n++) {
    measured.gated.push(await round(true));
    measured.open.push(await round(false));
  }
  await setGate(true);
  return measured;
}
