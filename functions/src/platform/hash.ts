import { createHash } from 'node:crypto';

/** SHA-256 of a text, base64url: a name that tells nothing of what it names. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');
