import { passkeyChallengeSchema } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import {
  type ActiveMember,
  requireActiveMember,
  requireFreshSignIn,
  requireStepUp,
  validInput,
} from '../../platform/guard.ts';
import { CALLABLE } from '../../platform/options.ts';
import { issueChallenge } from './passkey-challenge.ts';
import { relyingParty } from './passkey-config.ts';
import { handleOf, passkeysOf } from './passkey-store.ts';
import { authenticationOptions, registrationOptions } from './webauthn.ts';

/**
 * A challenge and the options for the browser: to register a passkey, to sign in with any passkey,
 * or to confirm with the caller's own.
 *
 * A person who can register a passkey can confirm anything. So members with a second factor must
 * use it first, and members without one must have signed in recently.
 */
export const passkeyChallenge = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const { purpose } = validInput(passkeyChallengeSchema, request.data);
  const party = relyingParty();
  const challengeFor = (uid: string | null) => issueChallenge(db, { purpose, uid }, Date.now());
  if (purpose === 'sign-in') {
    return authenticationOptions(party, await challengeFor(null), null);
  }
  const caller = await requireActiveMember(request, db);
  const passkeys = [...(await passkeysOf(db, caller.uid)).values()];
  if (purpose === 'step-up') {
    const usable = passkeys.filter(({ status }) => status === 'active');
    if (usable.length === 0) {
      throw new HttpsError('failed-precondition', 'You have no passkey yet. Register one first.', {
        reason: 'no-passkey',
      });
    }
    return authenticationOptions(party, await challengeFor(caller.uid), usable);
  }
  if (caller.member.factors.length > 0) requireStepUp(request);
  else requireFreshSignIn(request);
  return registrationOptions(party, personOf(caller), await challengeFor(caller.uid), passkeys);
});

const personOf = ({ uid, member }: ActiveMember) => ({
  handle: handleOf(uid),
  name: member.email,
  displayName: member.displayName,
});
