import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { defineSecret } from 'firebase-functions/params';
import { ALREADY_EXISTS } from '../platform/fenced-document.ts';
import { hashOf } from '../platform/hash.ts';

/**
 * Signs what a browser keeps between two steps of a sign-in. Nothing is stored until the second
 * step succeeds, so strangers who only ever begin leave nothing behind.
 */
export const SIGN_IN_KEY = defineSecret('SIGN_IN_KEY');

/** What a token is for; one of another kind does not verify. */
type TokenKind = 'passkey-challenge' | 'linkedin-request';

export interface SignedToken<Content> {
  token: string;
  content: Content;
  expiresAtMs: number;
}

const MAC_BYTES = 32;

/** @throws Error without a key: anybody could sign with an empty one */
function mac(key: string, ...parts: string[]): Buffer {
  if (key === '') throw new Error('SIGN_IN_KEY is not set.');
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest();
}

/** A secret that belongs to a token or state, derived instead of stored. */
export const derivedSecret = (key: string, purpose: string, text: string): string =>
  mac(key, `secret:${purpose}`, text).toString('base64url');

/** Signs content for one kind of use until a time; each token is unique. */
export function signToken(
  key: string,
  kind: TokenKind,
  content: unknown,
  expiresAtMs: number,
): string {
  const nonce = randomBytes(16).toString('base64url');
  const payload = JSON.stringify([nonce, expiresAtMs, content]);
  return Buffer.concat([mac(key, kind, payload), Buffer.from(payload)]).toString('base64url');
}

/** @returns null if it was not signed here for this kind of use, or was altered or has expired */
export function readToken<Content>(
  key: string,
  kind: TokenKind,
  token: string,
  nowMs: number,
): SignedToken<Content> | 'expired' | null {
  const bytes = Buffer.from(token, 'base64url');
  // Base64url can write the same bytes in several ways; each token has one hash.
  if (bytes.length <= MAC_BYTES || bytes.toString('base64url') !== token) return null;
  const payload = bytes.subarray(MAC_BYTES).toString('utf8');
  if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), mac(key, kind, payload))) return null;
  const [, expiresAtMs, content] = JSON.parse(payload) as [string, number, Content];
  return expiresAtMs <= nowMs ? 'expired' : { token, content, expiresAtMs };
}

type Used = Pick<SignedToken<unknown>, 'token' | 'expiresAtMs'>;

const usedToken = (db: Firestore, { token }: Used) =>
  db.doc(`system/auth/usedTokens/${hashOf(token)}`);
/** `expiresAt` is the field of the collection's TTL policy: an expired token needs no memory. */
const usedUntil = ({ expiresAtMs }: Used) => ({ expiresAt: Timestamp.fromMillis(expiresAtMs) });

/**
 * Uses a token up in a transaction, in the part that reads.
 * @returns null if it was used before; else what to call once everything is read
 */
export async function takeToken(
  db: Firestore,
  transaction: Transaction,
  used: Used,
): Promise<(() => void) | null> {
  const reference = usedToken(db, used);
  if ((await transaction.get(reference)).exists) return null;
  return () => transaction.create(reference, usedUntil(used));
}

/** Uses a token up. @returns whether it was unused */
export async function useToken(db: Firestore, used: Used): Promise<boolean> {
  try {
    await usedToken(db, used).create(usedUntil(used));
    return true;
  } catch (error) {
    if ((error as { code?: number }).code === ALREADY_EXISTS) return false;
    throw error;
  }
}

export const isUsed = async (db: Firestore, used: Used): Promise<boolean> =>
  (await usedToken(db, used).get()).exists;
