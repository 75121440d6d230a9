import { expect, test } from 'vitest';
import { actionSearchSchema, nextPath, onThisConsole } from './action-link.ts';

const ORIGIN = 'https://nest.example';
const next = (search: object) => nextPath(actionSearchSchema.parse(search), ORIGIN);

test.each([
  [{ redirect: '/phenomena?status=reported' }, '/phenomena?status=reported'],
  [{ continueUrl: `${ORIGIN}/join?invitation=x1` }, '/join?invitation=x1'],
  [{ continueUrl: `${ORIGIN}/auth/action?redirect=%2Fshoots` }, '/shoots'],
  [{ continueUrl: `${ORIGIN}/auth/action` }, '/'],
  [{}, '/'],
])('goes on from %j to %s', (search, path) => expect(next(search)).toBe(path));

test.each([
  { redirect: '//elsewhere.example' },
  { redirect: '/\\elsewhere.example' },
  { continueUrl: 'https://elsewhere.example/join' },
  { continueUrl: `${ORIGIN}/auth/action?redirect=//elsewhere.example` },
  { continueUrl: 'nonsense' },
])('never leaves the console for %j', (search) => expect(next(search)).toBe('/'));

test('takes what is no mode for none', () => {
  expect(actionSearchSchema.parse({ mode: 'format', oobCode: 7 })).toEqual({});
});

test('brings a link of Firebase’s handler here', () => {
  const link = 'http://127.0.0.1:9099/emulator/action?mode=signIn&oobCode=abc';
  expect(onThisConsole(link)).toBe('/auth/action?mode=signIn&oobCode=abc');
});
