import type { PasskeyPurpose } from '@nest/model';
import { z } from 'zod';
import { hashOf } from '../../platform/hash.ts';
import { readToken, SIGN_IN_KEY, type SignedToken, signToken } from '../signed-token.ts';
import { PasskeyRefused } from './passkey-refused.ts';

/** How long a challenge is valid, in ms. */
const CHALLENGE_MS = 5 * 60_000;

interface ChallengeFor {
  purpose: PasskeyPurpose;
  /** The person it is for; null if not known yet. */
  uid: string | null;
}
type Challenge = SignedToken<string>;

/** A hash, since a challenge is short and seen by the authenticator. */
const boundTo = ({ purpose, uid }: ChallengeFor) => hashOf(JSON.stringify([purpose, uid]));

/**
 * A signed challenge that is valid once, for a limited time, and only for its purpose and person.
 */
export const issueChallenge = (asked: ChallengeFor, nowMs: number): string =>
  signToken(SIGN_IN_KEY.value(), 'passkey-challenge', boundTo(asked), nowMs + CHALLENGE_MS);

/**
 * The challenge that a response claims to answer. Whoever accepts the response uses it up with
 * `takeToken`; one that is refused stays unused, so nothing is stored for it.
 *
 * @throws PasskeyRefused if it is unknown, expired, or for another purpose or person
 */
export function readChallenge(
  clientDataJSON: string,
  expected: ChallengeFor,
  nowMs: number,
): Challenge {
  const challenge = challengeIn(clientDataJSON);
  const read = readToken<string>(SIGN_IN_KEY.value(), 'passkey-challenge', challenge, nowMs);
  if (read === null) throw new PasskeyRefused('challenge-unknown');
  if (read === 'expired') throw new PasskeyRefused('challenge-expired');
  if (read.content !== boundTo(expected)) throw new PasskeyRefused('challenge-misused');
  return read;
}

const clientDataSchema = z.object({ challenge: z.string().min(1).max(400) });

/** The challenge that a browser claims to answer; the signature over it is verified later. */
function challengeIn(clientDataJSON: string): string {
  try {
    const text = Buffer.from(clientDataJSON, 'base64url').toString('utf8');
    return clientDataSchema.parse(JSON.parse(text)).challenge;
  } catch {
    throw new PasskeyRefused('malformed');
  }
}
