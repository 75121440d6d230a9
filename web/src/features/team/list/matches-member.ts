import type { Member } from '@nest/model';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word of a search is a prefix of a word of the name, or of the address. */
export function matchesMember(
  { displayName, email }: Pick<Member, 'displayName' | 'email'>,
  search: string,
): boolean {
  const words = [...plain(displayName).split(/[^\p{L}\p{N}]+/u), plain(email)];
  return plain(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
