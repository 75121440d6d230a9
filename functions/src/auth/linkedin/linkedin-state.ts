import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { LinkedInRequest } from './linkedin-client.ts';

/** How long a person may stay at LinkedIn, in ms. */
const STATE_MS = 10 * 60_000;

interface StoredState {
  verifier: string;
  redirectUri: string;
  browserKeyHash: string;
  /** The member to link the account to; null for a sign-in. */
  linkTo: string | null;
  /** Also the field of the collection's TTL policy, which deletes abandoned requests. */
  expiresAt: Timestamp;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');
/** Stored under its hash, so that nobody who reads the database can respond in another's place. */
const statePath = (state: string) => `system/linkedIn/states/${hashOf(state)}`;

/** Stores a request until its response arrives. @returns the key for the browser */
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
 * Takes the request that a response belongs to; it is deleted, whether the response is valid or
 * not.
 * @returns null if it is unknown, used, expired, or from another browser
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
