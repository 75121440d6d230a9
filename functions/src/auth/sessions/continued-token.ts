import { readSessionClaims } from '@nest/model';
import type { CallableRequest } from 'firebase-functions/v2/https';
import type { ActiveMember } from '../../platform/guard.ts';
import type { Identity } from '../gate/identity.ts';
import { mintCustomToken } from './custom-token.ts';

/** A member as the gate sees one whom a session or a passkey vouches for. */
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
 * A token with which a session goes on as it was, for when its refresh token was revoked with those
 * of the member's other sessions. What it said of a second factor it says still, and no younger.
 */
export function continuedToken(request: CallableRequest, caller: ActiveMember): Promise<string> {
  const { stepUpAt } = readSessionClaims(request.auth?.token ?? {});
  return mintCustomToken(memberIdentity(caller), {
    sid: caller.sid,
    ...(stepUpAt !== null && { stepUpAt }),
  });
}
