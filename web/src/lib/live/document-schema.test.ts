import { describe, expect, test } from 'vitest';
import { problemOf } from './document-schema.ts';

const schema = {
  title: 'text',
  at: 'timestamp',
  count: 'number?',
  tags: 'list',
  place: 'map?',
} as const;
const at = { seconds: 1, nanoseconds: 0, toMillis: () => 1_000 };
const good = { title: 'x', at, count: null, tags: [], place: { latitude: 1 } };

describe('problemOf', () => {
  test('a sound document, even with a field of tomorrow', () => {
    expect(problemOf(schema, { ...good, future: 1 })).toBeNull();
  });
  test.each([
    ['title is missing', { title: undefined }],
    ['title is not a text', { title: null }],
    ['at is not a timestamp', { at: '2024-01-01' }],
    ['count is not a number', { count: '7' }],
    ['tags is not a list', { tags: {} }],
    ['place is not a map', { place: [] }],
  ])('%s', (problem, change) => expect(problemOf(schema, { ...good, ...change })).toBe(problem));
});
