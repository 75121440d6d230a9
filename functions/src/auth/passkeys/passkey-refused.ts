import { HttpsError } from 'firebase-functions/v2/https';

/** Why a passkey was refused; for the log. */
export type PasskeyRefusal =
  | 'malformed'
  | 'challenge-unknown'
  | 'challenge-expired'
  | 'challenge-misused'
  | 'not-verified'
  | 'unknown-credential'
  | 'other-member'
  | 'locked'
  | 'copied'
  | 'registered-already'
  | 'too-many';

/**
 * The text for the person. An attacker learns no more than that it failed; only what the owner must
 * know and do has its own text.
 */
const TEXTS: Partial<Record<PasskeyRefusal, string>> = {
  'challenge-unknown': 'This attempt is over. Try again.',
  'challenge-expired': 'That took too long. Try again.',
  'unknown-credential':
    'Nest does not know this passkey. It was removed, or belongs to another workspace.',
  'other-member': 'This passkey belongs to another account.',
  locked:
    'This passkey is locked, because a copy of it was used. Sign in another way and register a new one.',
  copied:
    'This passkey was used from a copy and is locked now. Sign in another way and register a new one.',
  'registered-already': 'This passkey is registered already.',
  'too-many': 'You have 20 passkeys. Remove one before you register another.',
};

export class PasskeyRefused extends Error {
  readonly reason: PasskeyRefusal;

  constructor(reason: PasskeyRefusal, options?: ErrorOptions) {
    super(TEXTS[reason] ?? 'The passkey could not be confirmed. Try again.', options);
    this.name = 'PasskeyRefused';
    this.reason = reason;
  }
}

/** The same as an error for a caller. */
export function asHttpsError(error: unknown): unknown {
  if (!(error instanceof PasskeyRefused)) return error;
  return new HttpsError('permission-denied', error.message, { reason: `passkey-${error.reason}` });
}
