import { PASSKEY_CALLS } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { type ActiveMember, requireActiveMember, requireFactor } from '../../platform/guard.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { SIGN_IN_KEY } from '../signed-token.ts';
import { issueChallenge } from './passkey-challenge.ts';
import { relyingParty } from './passkey-config.ts';
import { handleOf, passkeysOf } from './passkey-store.ts';
import { authenticationOptions, registrationOptions } from './webauthn.ts';

/**
 * A challenge and the options for the browser: to register a passkey, to sign in with any passkey,
 * or to confirm with the caller's own.
 *
 * A person who can register a passkey can confirm anything. So members with a second factor must
 * use it first, and the session of members without one must be fresh.
 */
export const passkeyChallenge = implementCall(
  PASSKEY_CALLS.passkeyChallenge,
  async ({ db, request, input: { purpose } }) => {
    const party = relyingParty();
    const challengeFor = (uid: string | null) => issueChallenge({ purpose, uid }, Date.now());
    if (purpose === 'sign-in') {
      return { ...(await authenticationOptions(party, challengeFor(null), null)) };
    }
    const caller = await requireActiveMember(request, db);
    const passkeys = [...(await passkeysOf(db, caller.uid)).values()];
    if (purpose === 'step-up') {
      const usable = passkeys.filter(({ status }) => status === 'active');
      if (usable.length === 0) {
        const text = 'You have no passkey yet. Register one first.';
        throw new HttpsError('failed-precondition', text, { reason: 'no-passkey' });
      }
      return { ...(await authenticationOptions(party, challengeFor(caller.uid), usable)) };
    }
    requireFactor(caller, 'step-up-or-fresh');
    const challenge = challengeFor(caller.uid);
    return { ...(await registrationOptions(party, personOf(caller), challenge, passkeys)) };
  },
  { secrets: [SIGN_IN_KEY] },
);

const personOf = ({ uid, member }: ActiveMember) => ({
  handle: handleOf(uid),
  name: member.email,
  displayName: member.displayName,
});
