import { hashOf } from '../../platform/hash.ts';
import {
  derivedSecret,
  readToken,
  SIGN_IN_KEY,
  type SignedToken,
  signToken,
} from '../signed-token.ts';
import type { LinkedInRequest } from './linkedin-client.ts';

/** How long a person may stay at LinkedIn, in ms. */
const STATE_MS = 10 * 60_000;

/** What the browser keeps. The state itself goes to LinkedIn and back, and opens nothing alone. */
interface Kept {
  stateHash: string;
  redirectUri: string;
  /** The member to link the account to; null for a sign-in. */
  linkTo: string | null;
}

export interface AskedLinkedIn extends LinkedInRequest, Pick<Kept, 'linkTo'> {
  /** To use up once LinkedIn has confirmed the person. */
  signed: SignedToken<unknown>;
}

/** PKCE's verifier of a state: derived, so that it is neither stored nor given to the browser. */
export const verifierOf = (state: string): string =>
  derivedSecret(SIGN_IN_KEY.value(), 'linkedin-verifier', state);

/** @returns the key for the browser: the request itself, signed */
export function keyForBrowser(
  { state, redirectUri }: Pick<LinkedInRequest, 'state' | 'redirectUri'>,
  linkTo: string | null,
  nowMs: number,
): string {
  const kept: Kept = { stateHash: hashOf(state), redirectUri, linkTo };
  return signToken(SIGN_IN_KEY.value(), 'linkedin-request', kept, nowMs + STATE_MS);
}

/**
 * The request that a response belongs to.
 * @returns null if it is not ours, expired, or from another browser
 */
export function requestOf(
  { state, browserKey }: { state: string; browserKey: string },
  nowMs: number,
): AskedLinkedIn | null {
  const signed = readToken<Kept>(SIGN_IN_KEY.value(), 'linkedin-request', browserKey, nowMs);
  if (signed === null || signed === 'expired') return null;
  const { stateHash, redirectUri, linkTo } = signed.content;
  if (stateHash !== hashOf(state)) return null;
  return { state, verifier: verifierOf(state), redirectUri, linkTo, signed };
}
