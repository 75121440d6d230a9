import type { Member } from '../team/member.ts';

/** How long a second factor is valid, in seconds. `firestore.rules` has the same number. */
export const STEP_UP_MAX_AGE_S = 15 * 60;

/** How long a session is fresh: enough for a first passkey, and to end others without a factor. */
const FRESH_SIGN_IN_MAX_AGE_S = 10 * 60;

/** `details.reason` of a callable that requires a second factor first (`failed-precondition`). */
export const STEP_UP_REQUIRED = 'step-up-required';
/** `details.reason` of a callable that requires a fresh sign-in first (`failed-precondition`). */
export const FRESH_SIGN_IN_REQUIRED = 'fresh-sign-in-required';
/** `details.reason` of a callable that is called in an ended session. */
export const SESSION_ENDED = 'session-ended';

/** What an ID token says about its session, besides the member's own claims. */
export interface SessionClaims {
  /** Id of `members/{uid}/sessions/{sid}`. */
  sid: string | null;
  /** When a passkey last verified the person; epoch seconds. */
  stepUpAt: number | null;
  /** Whether Firebase's own second factor (TOTP) was part of the sign-in. */
  secondFactor: boolean;
}

/** What the documents say about the caller: the age of the session, and the member's factors. */
interface SessionFacts {
  /** `createdAt` of the session; never `auth_time`, which becomes now whenever a token is exchanged. */
  signedInAtMs: number;
  factors: Member['factors'];
}

const finite = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Reads session claims from a decoded ID token; missing or malformed ones grant nothing. */
export function readSessionClaims(token: Record<string, unknown>): SessionClaims {
  const firebase = token.firebase as { sign_in_second_factor?: unknown } | undefined;
  return {
    sid: typeof token.sid === 'string' ? token.sid : null,
    stepUpAt: finite(token.stepUpAt),
    secondFactor: firebase?.sign_in_second_factor === 'totp',
  };
}

/**
 * Whether a second factor was verified within the last {@link STEP_UP_MAX_AGE_S} seconds: a passkey,
 * or at the sign-in a TOTP that functions have written into the member's factors.
 */
export function isSteppedUp(
  { stepUpAt, secondFactor }: SessionClaims,
  { signedInAtMs, factors }: SessionFacts,
  nowMs: number,
): boolean {
  const isRecent = (ms: number) => nowMs - ms <= STEP_UP_MAX_AGE_S * 1000;
  if (stepUpAt !== null && isRecent(stepUpAt * 1000)) return true;
  return secondFactor && factors.includes('totp') && isRecent(signedInAtMs);
}

/** Whether a session began within the last {@link FRESH_SIGN_IN_MAX_AGE_S} seconds. */
export const isFresh = (
  { signedInAtMs }: Pick<SessionFacts, 'signedInAtMs'>,
  nowMs: number,
): boolean => nowMs - signedInAtMs <= FRESH_SIGN_IN_MAX_AGE_S * 1000;
