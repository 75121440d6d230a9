import {
  type AuditActor,
  type Passkey,
  type PasskeyPurpose,
  passkeyPath,
  type UsePasskey,
} from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addAudit } from '../../platform/audit.ts';
import { takeToken } from '../signed-token.ts';
import { readChallenge } from './passkey-challenge.ts';
import type { RelyingParty } from './passkey-config.ts';
import { PasskeyRefused } from './passkey-refused.ts';
import { handleOf, lockPasskey, ownerOf, passkeyIdOf } from './passkey-store.ts';
import { verifyAssertion } from './webauthn.ts';

export interface PasskeyUse {
  purpose: Extract<PasskeyPurpose, 'sign-in' | 'step-up'>;
  /** The person who uses it; null if only the passkey identifies them. */
  uid: string | null;
  response: UsePasskey['response'];
  nowMs: number;
}

/**
 * Verifies a response to a challenge. A counter that did not increase means that two authenticators
 * have the same key: the passkey is locked and the audit log records it.
 *
 * @returns the owner's uid and the passkey's id
 * @throws PasskeyRefused
 */
export async function usePasskey(
  db: Firestore,
  party: RelyingParty,
  { purpose, uid, response, nowMs }: PasskeyUse,
  actor: AuditActor,
): Promise<{ uid: string; passkeyId: string }> {
  const expected = { purpose, uid };
  const challenge = readChallenge(response.response.clientDataJSON, expected, nowMs);
  const passkeyId = passkeyIdOf(response.id);
  const owner = await ownerOf(db, passkeyId);
  if (owner === null) throw new PasskeyRefused('unknown-credential');
  if (uid !== null && owner !== uid) throw new PasskeyRefused('other-member');
  const { userHandle } = response.response;
  if (userHandle && userHandle !== Buffer.from(handleOf(owner)).toString('base64url')) {
    throw new PasskeyRefused('not-verified');
  }
  const reference = db.doc(passkeyPath(owner, passkeyId));
  const stored = (await reference.get()).data() as Passkey | undefined;
  if (!stored) throw new PasskeyRefused('unknown-credential');
  const { counter, backedUp } = await verifyAssertion(party, response, challenge.token, stored);

  const outcome = await db.runTransaction(async (transaction) => {
    const passkey = (await transaction.get(reference)).data() as Passkey | undefined;
    if (!passkey) return 'unknown-credential';
    if (passkey.status === 'locked') return 'locked';
    // Comes before the counter: a response that is sent twice is no sign of a copy.
    const take = await takeToken(db, transaction, challenge);
    if (!take) return 'challenge-unknown';
    if (isCopied(passkey.counter, counter)) {
      await lockPasskey(db, transaction, owner, passkeyId);
      take();
      addAudit(
        db,
        transaction,
        { ...actor, actorUid: owner },
        {
          action: 'passkeys.locked',
          outcome: 'refused',
          target: reference.path,
          reason: `Its counter went from ${passkey.counter} to ${counter}: a copy of it is in use.`,
        },
      );
      return 'copied';
    }
    const lastUsedAt = Timestamp.fromMillis(nowMs);
    take();
    transaction.update(reference, { counter, backedUp, lastUsedAt });
    return null;
  });
  if (outcome) throw new PasskeyRefused(outcome);
  return { uid: owner, passkeyId };
}

/** WebAuthn § 6.1.1: counting authenticators count upwards; the others stay at 0. */
export const isCopied = (stored: number, received: number): boolean =>
  (stored > 0 || received > 0) && received <= stored;
