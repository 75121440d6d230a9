import { createHash } from 'node:crypto';
import {
  type Factor,
  MAX_PASSKEYS,
  memberPath,
  type Passkey,
  passkeyPath,
  passkeysPath,
} from '@nest/model';
import { FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { PasskeyRefused } from './passkey-refused.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Credential ids may have 1,023 bytes, so documents are named after their hashes. */
export const passkeyIdOf = (credentialId: string) => sha256(credentialId).toString('base64url');

/** The member's user handle: 32 bytes that identify nobody, as WebAuthn requires. */
export const handleOf = (uid: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(sha256(`nest-member:${uid}`));

/** The owner of a credential: a sign-in without a name has no other information. */
const ownerPath = (passkeyId: string) => `system/passkeys/owners/${passkeyId}`;

export async function ownerOf(db: Firestore, passkeyId: string): Promise<string | null> {
  return ((await db.doc(ownerPath(passkeyId)).get()).get('uid') as string | undefined) ?? null;
}

/** The passkeys of a member, including locked ones. */
export async function passkeysOf(
  db: Firestore,
  uid: string,
  transaction?: Transaction,
): Promise<Map<string, Passkey>> {
  const query = db.collection(passkeysPath(uid)).limit(MAX_PASSKEYS);
  const { docs } = transaction ? await transaction.get(query) : await query.get();
  return new Map(docs.map((document) => [document.id, document.data() as Passkey]));
}

/**
 * Stores a new passkey and adds the factor to its member.
 *
 * @throws PasskeyRefused if any member has it already, or this one has too many
 */
export async function addPasskey(
  db: Firestore,
  transaction: Transaction,
  uid: string,
  passkey: Passkey,
): Promise<string> {
  const passkeyId = passkeyIdOf(passkey.credentialId);
  const owner = db.doc(ownerPath(passkeyId));
  if ((await transaction.get(owner)).exists) throw new PasskeyRefused('registered-already');
  const existing = await passkeysOf(db, uid, transaction);
  if (existing.size >= MAX_PASSKEYS) throw new PasskeyRefused('too-many');
  transaction.create(owner, { uid });
  transaction.create(db.doc(passkeyPath(uid, passkeyId)), passkey);
  transaction.update(db.doc(memberPath(uid)), {
    factors: FieldValue.arrayUnion('passkey' satisfies Factor),
  });
  return passkeyId;
}

/** Deletes a passkey, and the factor with the last active one. Null if there is none. */
export async function deletePasskey(
  db: Firestore,
  transaction: Transaction,
  uid: string,
  passkeyId: string,
): Promise<Passkey | null> {
  const passkeys = await passkeysOf(db, uid, transaction);
  const passkey = passkeys.get(passkeyId);
  if (!passkey) return null;
  passkeys.delete(passkeyId);
  transaction.delete(db.doc(passkeyPath(uid, passkeyId)));
  transaction.delete(db.doc(ownerPath(passkeyId)));
  keepFactor(db, transaction, uid, passkeys);
  return passkey;
}

/** Locks a passkey, so that neither the owner's nor the copy works any more. */
export async function lockPasskey(
  db: Firestore,
  transaction: Transaction,
  uid: string,
  passkeyId: string,
): Promise<void> {
  const passkeys = await passkeysOf(db, uid, transaction);
  passkeys.delete(passkeyId);
  transaction.update(db.doc(passkeyPath(uid, passkeyId)), { status: 'locked' });
  keepFactor(db, transaction, uid, passkeys);
}

function keepFactor(
  db: Firestore,
  transaction: Transaction,
  uid: string,
  left: ReadonlyMap<string, Passkey>,
): void {
  if ([...left.values()].some(({ status }) => status === 'active')) return;
  transaction.update(db.doc(memberPath(uid)), {
    factors: FieldValue.arrayRemove('passkey' satisfies Factor),
  });
}
