import { memberPath } from '@nest/model';
import type { Auth, UserRecord } from 'firebase-admin/auth';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { hashOf } from '../../platform/hash.ts';
import type { Identity } from '../gate/identity.ts';
import { RefusedError } from '../gate/refusal.ts';
import type { LinkedInProfile } from './linkedin-client.ts';

/** The owner of a linked LinkedIn account: `{ uid }` under the hash of its `sub`. */
export const LINKEDIN_ACCOUNTS = 'system/linkedIn/accounts';
const accountPath = (sub: string) => `${LINKEDIN_ACCOUNTS}/${hashOf(sub)}`;

/**
 * The account that signs in, identified by `sub` alone: addresses can change owners, `sub` cannot.
 */
export async function linkedInIdentity(db: Firestore, profile: LinkedInProfile): Promise<Identity> {
  const { sub, name, email, emailVerified, photoUrl } = profile;
  const linked = (await db.doc(accountPath(sub)).get()).get('uid') as string | undefined;
  return {
    uid: linked ?? `linkedin-${/^[A-Za-z0-9_-]{1,100}$/.test(sub) ? sub : hashOf(sub)}`,
    provider: 'linkedin.com',
    providerUid: sub,
    email,
    emailVerified,
    displayName: name,
    photoUrl,
    accessToken: null,
  };
}

/**
 * Creates the Firebase account of a person whom the gate has admitted.
 * @throws RefusedError if an account with that address signs in with another method
 */
export async function ensureUser(admin: Auth, identity: Identity): Promise<void> {
  const { uid, email, emailVerified, displayName, photoUrl } = identity;
  try {
    await admin.createUser({
      uid,
      emailVerified,
      displayName,
      ...(email && { email }),
      ...(photoUrl && URL.canParse(photoUrl) && { photoURL: photoUrl }),
    });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'auth/email-already-exists') throw new RefusedError('account-exists');
    if (code !== 'auth/uid-already-exists') throw error;
  }
}

/**
 * Accounts are not merged by address alone; the person who verified the address is told what to do.
 * @throws RefusedError
 */
export async function assertAddressIsFree(admin: Auth, { email }: Identity): Promise<void> {
  if (email && (await found(admin.getUserByEmail(email)))) throw new RefusedError('account-exists');
}

export const userOf = (admin: Auth, uid: string) => found(admin.getUser(uid));

async function found(user: Promise<UserRecord>): Promise<UserRecord | null> {
  try {
    return await user;
  } catch (error) {
    if ((error as { code?: string }).code === 'auth/user-not-found') return null;
    throw error;
  }
}

/** Links a LinkedIn account to a member. @returns false if it is somebody else's */
export function linkAccount(db: Firestore, uid: string, sub: string): Promise<boolean> {
  const reference = db.doc(accountPath(sub));
  const own = db.doc(memberPath(`linkedin-${sub}`));
  return db.runTransaction(async (transaction) => {
    const [known, member] = await transaction.getAll(reference, own);
    const owner = (known?.get('uid') as string | undefined) ?? (member?.exists ? member.id : uid);
    if (owner !== uid) return false;
    transaction.set(reference, { uid });
    transaction.update(db.doc(memberPath(uid)), {
      providers: FieldValue.arrayUnion('linkedin.com'),
    });
    return true;
  });
}
