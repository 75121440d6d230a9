import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type AuditEvent, canonicalEvent } from '@nest/model';

/** A link of the chain: its position and hash. */
export interface Link {
  sequence: number;
  hash: string;
}

/** A link that is signed with the key. */
export interface SignedLink extends Link {
  signature: string;
}

export const hashOf = (id: string, event: AuditEvent): string =>
  createHash('sha256').update(canonicalEvent(id, event)).digest('hex');

const signatureOf = (key: string, { sequence, hash }: Link): string =>
  createHmac('sha256', key).update(`${sequence}:${hash}`).digest('hex');

export function sign(key: string, { sequence, hash }: Link): SignedLink {
  return { sequence, hash, signature: signatureOf(key, { sequence, hash }) };
}

export function isSigned(key: string, link: SignedLink): boolean {
  const [given, right] = [Buffer.from(String(link.signature)), Buffer.from(signatureOf(key, link))];
  return given.length === right.length && timingSafeEqual(given, right);
}
