const MIN_PREFIX = 2;
const MAX_PREFIX = 10;
const BEYOND_BMP = /[\uD800-\uDFFF]/;
export const MAX_SEARCH_TOKENS = 120;

/** Lower case, no diacritics, words of letters and digits. */
export function searchWords(value: string): string[] {
  return value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
    .map((word) => [...word].slice(0, 40).join(''));
}

/**
 * What a record is found by: its whole words first, `#tag` for each tag, then prefixes of the words
 * of 2 to 10 characters, so that a search matches while a word is being typed. At most 120.
 */
export function searchTokens(fields: { texts: string[]; tags?: string[] }): string[] {
  const words = [...new Set(fields.texts.flatMap(searchWords))];
  const tokens = new Set<string>((fields.tags ?? []).map((tag) => `#${tag}`));
  for (const word of words) tokens.add(word);
  // A list of code points is only built if a character may take two units: an import makes 100
  // tokens per row.
  const spelt = words.map((word) => (BEYOND_BMP.test(word) ? [...word] : word));
  for (let length = MAX_PREFIX; length >= MIN_PREFIX; length--) {
    for (const letters of spelt) {
      if (letters.length <= length) continue;
      const prefix = letters.slice(0, length);
      tokens.add(typeof prefix === 'string' ? prefix : prefix.join(''));
    }
  }
  return [...tokens].slice(0, MAX_SEARCH_TOKENS);
}

/**
 * Firestore allows one `array-contains` per query: use the longest word (a longer word is more
 * selective) and match the others on the results.
 */
export function searchQuery(input: string): { token: string | null; rest: string[] } {
  const trimmed = input.trim().toLowerCase();
  if (trimmed.startsWith('#') && trimmed.length > 1) return { token: trimmed, rest: [] };
  const words = searchWords(input).sort((a, b) => b.length - a.length);
  const longest = words[0];
  if (!longest) return { token: null, rest: [] };
  const letters = [...longest];
  return letters.length > MAX_PREFIX
    ? { token: letters.slice(0, MAX_PREFIX).join(''), rest: words }
    : { token: longest, rest: words.slice(1) };
}

/** Whether a record's tokens satisfy all words of a search. */
export function matchesSearch(tokens: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => tokens.some((token) => token.startsWith(word)));
}
