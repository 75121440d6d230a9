/** How long a second factor is valid, in seconds. `firestore.rules` has the same number. */
export const STEP_UP_MAX_AGE_S = 15 * 60;

/** How long a sign-in is fresh enough to register a first passkey, in seconds. */
export const FRESH_SIGN_IN_MAX_AGE_S = 10 * 60;

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
  /** When Firebase signed the person in; epoch seconds. */
  signedInAt: number;
  /** Whether Firebase's own second factor (TOTP) was part of that sign-in. */
  secondFactor: boolean;
}

const finite = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Reads session claims from a decoded ID token; missing or malformed ones grant nothing. */
export function readSessionClaims(token: Record<string, unknown>): SessionClaims {
  const firebase = token.firebase as { sign_in_second_factor?: unknown } | undefined;
  return {
    sid: typeof token.sid === 'string' ? token.sid : null,
    stepUpAt: finite(token.stepUpAt),
    signedInAt: finite(token.auth_time) ?? 0,
    secondFactor: firebase?.sign_in_second_factor === 'totp',
  };
}

/** When the last second factor was verified, in epoch seconds; null if none was. */
function steppedUpAt(claims: SessionClaims): number | null {
  const totpAt = claims.secondFactor ? claims.signedInAt : null;
  const times = [claims.stepUpAt, totpAt].filter((time) => time !== null);
  return times.length > 0 ? Math.max(...times) : null;
}

/** Whether a second factor was verified within the last {@link STEP_UP_MAX_AGE_S} seconds. */
export function isSteppedUp(claims: SessionClaims, nowMs: number): boolean {
  const at = steppedUpAt(claims);
  return at !== null && nowMs / 1000 - at <= STEP_UP_MAX_AGE_S;
}
