import { createHash, randomBytes } from 'node:crypto';
import type { PasskeyPurpose } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { PasskeyRefused } from './passkey-refused.ts';

/** How long a challenge is valid, in ms. */
const CHALLENGE_MS = 5 * 60_000;

interface Challenge {
  purpose: PasskeyPurpose;
  /** The person it is for; null if not known yet. */
  uid: string | null;
  /** Also the field of the collection's TTL policy, which deletes unanswered challenges. */
  expiresAt: Timestamp;
}
export type ChallengeFor = Pick<Challenge, 'purpose' | 'uid'>;

const hashOf = (challenge: string) => createHash('sha256').update(challenge).digest('base64url');
const challengePath = (challenge: string) => `system/passkeys/challenges/${hashOf(challenge)}`;

/**
 * Creates a challenge that is valid once, for a limited time, and only for its purpose and person.
 */
export async function issueChallenge(
  db: Firestore,
  { purpose, uid }: ChallengeFor,
  nowMs: number,
): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  const expiresAt = Timestamp.fromMillis(nowMs + CHALLENGE_MS);
  await db.doc(challengePath(challenge)).create({ purpose, uid, expiresAt } satisfies Challenge);
  return challenge;
}

/**
 * Takes the challenge of a response; it is deleted, whether the response is valid or not.
 *
 * @throws PasskeyRefused if it is unknown, used, expired, or for another purpose or person
 */
export async function takeChallenge(
  db: Firestore,
  clientDataJSON: string,
  expected: ChallengeFor,
  nowMs: number,
): Promise<string> {
  const challenge = challengeIn(clientDataJSON);
  const reference = db.doc(challengePath(challenge));
  const stored = await db.runTransaction(async (transaction) => {
    const found = (await transaction.get(reference)).data() as Challenge | undefined;
    if (found) transaction.delete(reference);
    return found;
  });
  if (!stored) throw new PasskeyRefused('challenge-unknown');
  if (stored.expiresAt.toMillis() < nowMs) throw new PasskeyRefused('challenge-expired');
  if (stored.purpose !== expected.purpose || stored.uid !== expected.uid) {
    throw new PasskeyRefused('challenge-misused');
  }
  return challenge;
}

const clientDataSchema = z.object({ challenge: z.string().min(1).max(200) });

/** The challenge that a browser claims to answer; the signature over it is verified later. */
function challengeIn(clientDataJSON: string): string {
  try {
    const text = Buffer.from(clientDataJSON, 'base64url').toString('utf8');
    return clientDataSchema.parse(JSON.parse(text)).challenge;
  } catch {
    throw new PasskeyRefused('malformed');
  }
}
