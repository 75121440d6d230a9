interface Failure {
  name?: string;
  code?: string;
  message?: string;
}

/** Browsers report the same when a person closes the dialog, waits too long or has no passkey. */
const NOT_DONE = 'No passkey was used. It was cancelled, took too long, or none is on this device.';

const BY_NAME: Record<string, string> = {
  NotAllowedError: NOT_DONE,
  AbortError: NOT_DONE,
  InvalidStateError: 'This device holds a passkey of your account already.',
  NotSupportedError: 'This device cannot make a passkey that Nest accepts.',
  SecurityError: 'Passkeys do not work at this address. Open Nest at its own domain.',
};
const BY_CODE: Record<string, string> = {
  'functions/internal': 'The server failed. Try again in a minute.',
  'functions/unavailable': 'The server cannot be reached. Check your connection and try again.',
  'functions/unauthenticated': 'Sign in again.',
  'auth/network-request-failed': 'The sign-in service cannot be reached. Check your connection.',
};

/** The message for a passkey error. */
export function passkeyProblem(cause: unknown): string {
  const { name = '', code = '', message } = cause as Failure;
  return BY_NAME[name] ?? BY_CODE[code] ?? message ?? 'The passkey could not be used. Try again.';
}

/** A passkey error with a message for the person. */
export class PasskeyProblem extends Error {
  constructor(cause: unknown) {
    super(passkeyProblem(cause), { cause });
    this.name = 'PasskeyProblem';
  }
}
