import { idSchema } from '@nest/model';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { choice, id, number, type SearchOf, searchSchema, text, yes } from './search-schema.ts';

const schema = searchSchema({
  q: text({ min: 1, max: 5 }),
  view: text({ matches: /^\d+$/ }),
  state: choice(['open', 'closed']),
  radius: number(1, 10),
  mine: yes,
});

describe('a schema of an address', () => {
  test('keeps what is right', () => {
    const search = { q: 'light', view: '12', state: 'open', radius: 1, mine: true };
    expect(schema.parse(search)).toEqual(search);
  });

  test.each([
    ['unknown words', { state: 'gone' }],
    ['words that are too short or too long', { q: '' }],
    ['words that are too long', { q: 'xxxxxx' }],
    ['words of another form', { view: '1x' }],
    ['numbers out of range', { radius: 11 }],
    ['what is no number', { radius: Number.NaN }],
    ['other types', { q: 7, view: ['1'], state: {}, radius: '2', mine: 'true' }],
    ['unknown parameters', { other: 1, constructor: 'x' }],
  ])('drops %s', (_what, search) => expect(Object.keys(schema.parse(search))).toEqual([]));

  test('tells the type of what it keeps', () => {
    expectTypeOf<SearchOf<typeof schema>>().toEqualTypeOf<{
      q?: string | undefined;
      view?: string | undefined;
      state?: 'open' | 'closed' | undefined;
      radius?: number | undefined;
      mine?: true | undefined;
    }>();
  });
});

test.each(['a', 'A-b_9', '', 'a/b', 'x'.repeat(129), 'ü'])('id %j as the model has it', (value) => {
  expect(id(value) !== undefined).toBe(idSchema.safeParse(value).success);
});
