import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idSchema,
  integer,
  number,
  searchTokensSchema,
  tagSchema,
  tagsSchema,
  text,
} from './fields.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('text', () => {
  it('counts characters as the rules do, in UTF-16 units', () => {
    expect(accepts(text(1, 2), '🛸')).toBe(true);
    expect(accepts(text(1, 2), '🛸a')).toBe(false);
  });

  it('refuses half a character, which Firestore cannot store', () => {
    expect(accepts(text(1, 9), '\uD83D')).toBe(false);
  });

  it.each(['', ' ', '\t\r\n '])('takes %j for empty', (value) => {
    expect(accepts(text(1, 10), value)).toBe(false);
    expect(accepts(text(0, 10), value)).toBe(true);
  });

  it.each([null, undefined, 5, ['a'], {}])('takes nothing but text: %j', (value) => {
    expect(accepts(text(0, 10), value)).toBe(false);
  });

  it('says what is wrong in words', () => {
    expect(
      text(1, 3)
        .safeParse('four')
        .error?.issues.map((issue) => issue.message),
    ).toEqual(['must have at most 3 characters']);
  });
});

describe('number and integer', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, '5', null, 10.0001, -0.1])(
    'refuse %j',
    (value) => {
      expect(accepts(number(0, 10), value)).toBe(false);
    },
  );

  it('include their limits, and a whole number has no fraction', () => {
    expect([0, 10, 0.5].map((value) => accepts(number(0, 10), value))).toEqual([true, true, true]);
    expect([0, 10, 0.5].map((value) => accepts(integer(0, 10), value))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('ids and tags', () => {
  it.each(['', '.', '..', 'a/b', 'é', 'a b', 'a'.repeat(129), '__proto__\n'])(
    'refuse the id %j',
    (value) => {
      expect(accepts(idSchema, value)).toBe(false);
    },
  );

  it.each(['a', 'imp_0123456789abcdef01234567', 'A-b_9', 'a'.repeat(128)])(
    'accept the id %j',
    (value) => {
      expect(accepts(idSchema, value)).toBe(true);
    },
  );

  it('keep tags lower case, distinct and few', () => {
    expect(accepts(tagSchema, 'near airport-2')).toBe(true);
    expect(
      ['', ' a', '-a', 'Lake', 'a'.repeat(41), 'é'].filter((tag) => accepts(tagSchema, tag)),
    ).toEqual([]);
    expect(accepts(tagsSchema, ['a', 'a'])).toBe(false);
    expect(
      accepts(
        tagsSchema,
        Array.from({ length: 21 }, (_, i) => `t${i}`),
      ),
    ).toBe(false);
  });

  it('refuse a list that repeats a search token', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,20}$/), (token) => {
        expect(accepts(searchTokensSchema, [token, `#${token}`])).toBe(true);
        expect(accepts(searchTokensSchema, [token, token])).toBe(false);
      }),
      { seed: 7 },
    );
  });
});
