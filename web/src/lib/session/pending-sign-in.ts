let entry: Promise<unknown> = Promise.resolve();

/**
 * Tells of a sign-in that is under way while a token of the same account is still held, as when an
 * address has just been confirmed. The gate makes the member before the new token has come: the old
 * one, refreshed meanwhile, would be of no session and take the new one's place.
 */
export function trackSignIn<T>(signIn: Promise<T>): Promise<T> {
  entry = signIn.catch(() => undefined);
  return signIn;
}

/** Resolves when no such sign-in is under way. */
export const signInSettled = (): Promise<unknown> => entry;
