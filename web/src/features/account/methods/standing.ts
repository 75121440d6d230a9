import { countWaysIn, isMadeByLinkedIn, type Member, type SignInProvider } from '@nest/model';

interface Known {
  uid: string;
  member: Pick<Member, 'providers' | 'factors'>;
  /** Firebase Auth's list of linked accounts. */
  accounts: readonly { providerId: string; email: string | null; displayName: string | null }[];
}

export interface Standing {
  isLinked: boolean;
  /**
   * Whether it may be unlinked: never the last sign-in method, nor the one that the account was
   * created with.
   */
  canGo: boolean;
  text: string;
}

/** The link status of a provider for the member's account. */
export function standingOf(way: SignInProvider, { uid, member, accounts }: Known): Standing {
  if (!member.providers.includes(way)) return { isLinked: false, canGo: false, text: 'Not linked' };
  const account = accounts.find(({ providerId }) => providerId === way);
  const name = account?.email ?? account?.displayName ?? 'Linked';
  if (way === 'linkedin.com' && isMadeByLinkedIn(uid)) {
    return { isLinked: true, canGo: false, text: `${name} · your account was made with it` };
  }
  if (countWaysIn(member) <= 1) {
    return { isLinked: true, canGo: false, text: `${name} · your only way in` };
  }
  return { isLinked: true, canGo: true, text: name };
}
