import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTokensSchema } from './fields.ts';
import {
  MAX_SEARCH_TOKENS,
  matchesSearch,
  searchQuery,
  searchTokens,
  searchWords,
} from './search-tokens.ts';
import { someText } from './testing/arbitraries.ts';

describe('search', () => {
  it('folds case, diacritics and punctuation', () => {
    expect(searchWords("Zürich: l'Étoile, 3 LIGHTS!")).toEqual([
      'zurich',
      'l',
      'etoile',
      '3',
      'lights',
    ]);
    expect(searchWords(' … ')).toEqual([]);
  });

  it('finds a word while it is typed, and a tag by its #', () => {
    const tokens = searchTokens({ texts: ['Silent triangle'], tags: ['night sky'] });
    for (const typed of ['si', 'tri', 'triangle', 'TRIANGLE', '#night sky']) {
      expect(tokens).toContain(searchQuery(typed).token);
    }
    expect(tokens).not.toContain('s');
  });

  it('asks for the longest word and matches the others on what comes back', () => {
    expect(searchQuery('a silent triangle')).toEqual({ token: 'triangle', rest: ['silent', 'a'] });
    expect(searchQuery('observatories')).toEqual({ token: 'observator', rest: ['observatories'] });
    expect(searchQuery('  ')).toEqual({ token: null, rest: [] });
    expect(matchesSearch(['silent', 'triangle'], ['tri', 'sil'])).toBe(true);
    expect(matchesSearch(['silent'], ['tri'])).toBe(false);
  });

  it('makes tokens that the schema accepts, of whatever people write', () => {
    fc.assert(
      fc.property(fc.array(someText(140), { maxLength: 3 }), (texts) => {
        const tokens = searchTokens({ texts, tags: ['a tag'] });
        expect(searchTokensSchema.safeParse(tokens).error?.issues ?? []).toEqual([]);
        expect(tokens.length).toBeLessThanOrEqual(MAX_SEARCH_TOKENS);
      }),
      { seed: 14, numRuns: 1000 },
    );
  });

  it('finds every record by any whole word of a short title', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), (words) => {
        const tokens = searchTokens({ texts: [words.join(' ')] });
        for (const one of words) {
          const { token, rest } = searchQuery(one);
          expect(tokens).toContain(token);
          expect(matchesSearch(tokens, rest)).toBe(true);
        }
      }),
      { seed: 15 },
    );
  });
});
