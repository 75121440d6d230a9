import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consolePath, pathOnConsole } from './console-path.ts';

const ORIGIN = 'https://nest.example';

test.each([
  ['/', '/'],
  ['/phenomena?status=reported&q=a%20b', '/phenomena?status=reported&q=a%20b'],
  ['/map#8/47/8', '/map#8/47/8'],
  ['/a/../team', '/team'],
  ['/phenomena?from=//elsewhere.example', '/phenomena?from=//elsewhere.example'],
])('reads %j as %s', (value, path) => expect(consolePath(value)).toBe(path));

test.each([
  '',
  'phenomena',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  '/%2e//elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/\r//elsewhere.example',
  ' //elsewhere.example',
  '/\u0000/elsewhere.example',
  '/a b',
  'https://elsewhere.example/',
  'javascript:alert(1)',
  `/${'a'.repeat(2_000)}`,
  null,
  7,
  ['/phenomena'],
])('refuses %j', (value) => expect(consolePath(value)).toBeUndefined());

test('never leads to another origin, whatever it is given', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2f',
    '%2e',
    '\t',
    '\n',
    ':',
    '@',
    'a.b',
    '?',
    '#',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = consolePath(pieces.join(''));
      if (path === undefined) return;
      expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
      expect(consolePath(path)).toBe(path);
    }),
    { seed: 10, numRuns: 2_000 },
  );
});

test.each([
  [`${ORIGIN}/join?invitation=x`, '/join?invitation=x'],
  [`${ORIGIN}//elsewhere.example`, undefined],
  ['https://elsewhere.example/join', undefined],
  [`https://nest.example@elsewhere.example/join`, undefined],
  ['nonsense', undefined],
  [undefined, undefined],
])('the path of %s on this console is %s', (url, path) => {
  expect(pathOnConsole(url, ORIGIN)).toBe(path);
});
