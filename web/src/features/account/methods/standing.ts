import { countWaysIn, isMadeByLinkedIn, type Member, type SignInProvider } from '@nest/model';

interface Known {
  uid: string;
  member: Pick<Member, 'providers' | 'factors'>;
  /** What Firebase Auth says of the linked accounts. */
  accounts: readonly { providerId: string; email: string | null; displayName: string | null }[];
}

export interface Standing {
  isLinked: boolean;
  /** Whether it may be taken off: never the last way in, nor what the account is made of. */
  canGo: boolean;
  text: string;
}

/** How an account elsewhere stands to one's own. */
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
