import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { LinkedInRequest } from './linkedin-client.ts';

/** How long somebody may stay at LinkedIn, in ms. */
const STATE_MS = 10 * 60_000;

interface StoredState {
  verifier: string;
  redirectUri: string;
  browserKeyHash: string;
  /** The member whom the account is to be linked to; null for a sign-in. */
  linkTo: string | null;
  /** Also the field of the collection's TTL policy, which sweeps what nobody comes back for. */
  expiresAt: Timestamp;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');
/** Under its hash, so that who reads the database cannot answer in somebody's place. */
const statePath = (state: string) => `system/linkedIn/states/${hashOf(state)}`;

/** Keeps a request until its answer comes. @returns what the browser keeps of it */
export async function keepState(
  db: Firestore,
  { state, verifier, redirectUri }: LinkedInRequest,
  linkTo: string | null,
  nowMs: number,
): Promise<string> {
  const browserKey = randomBytes(32).toString('base64url');
  const expiresAt = Timestamp.fromMillis(nowMs + STATE_MS);
  const stored = { verifier, redirectUri, browserKeyHash: hashOf(browserKey), linkTo, expiresAt };
  await db.doc(statePath(state)).create(stored satisfies StoredState);
  return browserKey;
}

/**
 * Takes the request that an answer belongs to; it is gone then, whether the answer is good or not.
 * @returns null if it is unknown, used, expired, or of another browser
 */
export async function takeState(
  db: Firestore,
  { state, browserKey }: { state: string; browserKey: string },
  nowMs: number,
): Promise<(LinkedInRequest & { linkTo: string | null }) | null> {
  const reference = db.doc(statePath(state));
  const stored = await db.runTransaction(async (transaction) => {
    const found = (await transaction.get(reference)).data() as StoredState | undefined;
    if (found) transaction.delete(reference);
    return found;
  });
  if (!stored || stored.expiresAt.toMillis() <= nowMs) return null;
  const isSameBrowser = timingSafeEqual(
    Buffer.from(stored.browserKeyHash),
    Buffer.from(hashOf(browserKey)),
  );
  if (!isSameBrowser) return null;
  const { verifier, redirectUri, linkTo } = stored;
  return { state, verifier, redirectUri, linkTo };
}
