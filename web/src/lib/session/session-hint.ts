import { readStored, writeStored } from '../stored.ts';

const KEY = 'signedIn';

/**
 * Remembers on this device whether somebody is signed in. Firebase Auth only knows after it has
 * read its database and called its server, and the code for members can load meanwhile. It decides
 * nothing: a wrong hint costs a download.
 */
export const keepSessionHint = (signedIn: boolean): void =>
  writeStored(KEY, signedIn ? 'yes' : 'no');

export const hasSessionHint = (): boolean => readStored(KEY) === 'yes';
