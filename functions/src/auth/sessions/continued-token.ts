import { readSessionClaims } from '@nest/model';
import type { CallableRequest } from 'firebase-functions/v2/https';
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
 * A token that continues a session whose refresh token was revoked together with those of the
 * member's other sessions. Its step-up time stays the same.
 */
export function continuedToken(request: CallableRequest, caller: ActiveMember): Promise<string> {
  const { stepUpAt } = readSessionClaims(request.auth?.token ?? {});
  return mintCustomToken(memberIdentity(caller), {
    sid: caller.sid,
    ...(stepUpAt !== null && { stepUpAt }),
  });
}
