import type { ActiveMember } from '../../platform/guard.ts';
import type { Identity } from '../gate/identity.ts';
import { mintCustomToken } from './custom-token.ts';

/** A member's identity for the gate, when a session or a passkey vouches for them. */
export function memberIdentity({ uid, member }: Pick<ActiveMember, 'uid' | 'member'>): Identity {
  return {
    uid,
    provider: 'passkey',
    providerUid: null,
    email: member.email,
    emailVerified: true,
    displayName: member.displayName,
    photoUrl: member.photoUrl,
    accessToken: null,
  };
}

/**
 * A token that continues a session: after the refresh tokens of all were revoked, or after Firebase
 * issued one without the session. It proves nothing: the session stays as old as it is, and a second
 * factor is asked for again.
 */
export const continuedToken = (caller: ActiveMember): Promise<string> =>
  mintCustomToken(memberIdentity(caller), { sid: caller.sid });
