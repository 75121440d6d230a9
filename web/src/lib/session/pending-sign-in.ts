let entry: Promise<unknown> = Promise.resolve();

/**
 * Registers a sign-in in progress while there still is a token of the same account, for example
 * when an address was just confirmed. The gate creates the member before the new token arrives: if
 * the old one were refreshed meanwhile, it would have no session and replace the new one.
 */
export function trackSignIn<T>(signIn: Promise<T>): Promise<T> {
  entry = signIn.catch(() => undefined);
  return signIn;
}

/** Resolves when no such sign-in is in progress. */
export const signInSettled = (): Promise<unknown> => entry;
