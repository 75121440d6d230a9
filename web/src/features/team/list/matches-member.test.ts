import { expect, test } from 'vitest';
import { matchesMember } from './matches-member.ts';

const zoe = { displayName: 'Zoë Krčmář-Ruiz', email: 'zoe.k@nest.example' };

test.each([
  ['', true],
  ['zoe', true],
  ['ZOË krc', true],
  ['ruiz', true],
  ['zoe.k@', true],
  ['oe', false],
  ['zoe smith', false],
])('a search for “%s” finds her: %s', (search, found) => {
  expect(matchesMember(zoe, search)).toBe(found);
});
