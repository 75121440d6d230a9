const TOO_OLD = ['auth/requires-recent-login', 'auth/user-token-expired'];

/** The person closed the dialog; nothing was done. */
export class NotConfirmed extends Error {
  constructor() {
    super('Nothing was changed: you did not confirm.');
  }
}

/**
 * Runs an action that Firebase only allows soon after a sign-in: if the last one is too old, asks
 * for reauthentication and runs it again, once.
 *
 * @param confirm resolves when the person has signed in again; rejects with `NotConfirmed`
 */
export async function withRecentLogin<T>(
  action: () => Promise<T>,
  confirm: () => Promise<void>,
): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (!TOO_OLD.includes((cause as { code?: string }).code ?? '')) throw cause;
    await confirm();
    return action();
  }
}
