import { defineString } from 'firebase-functions/params';
import { HttpsError } from 'firebase-functions/v2/https';

const PASSKEY_RP_ID = defineString('PASSKEY_RP_ID', {
  default: '',
  description: 'Domain that passkeys belong to, for instance nest.example.org; empty: no passkeys',
});
const PASSKEY_ORIGINS = defineString('PASSKEY_ORIGINS', {
  default: '',
  description: 'Origins of the consoles that may use passkeys, separated by commas',
});

export interface RelyingParty {
  id: string;
  name: string;
  origins: string[];
}

/**
 * The relying party; a suite with its own ports sets NEST_PASSKEY_ORIGINS to its console.
 *
 * @throws HttpsError `failed-precondition` if passkeys are not set up
 */
export function relyingParty(env = process.env): RelyingParty {
  const origins = consoleOrigins(env);
  const id = PASSKEY_RP_ID.value();
  if (id === '' || origins.length === 0) {
    throw new HttpsError('failed-precondition', 'Passkeys are not set up in this workspace.');
  }
  return { id, name: 'Nest', origins };
}

/** Origins of this workspace's consoles. */
export function consoleOrigins(env = process.env): string[] {
  const isEmulated = env.FUNCTIONS_EMULATOR === 'true';
  const listed = (isEmulated && env.NEST_PASSKEY_ORIGINS) || PASSKEY_ORIGINS.value();
  return listed
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
}
