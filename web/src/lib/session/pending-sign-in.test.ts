import { expect, it } from 'vitest';
import { signInSettled, trackSignIn } from './pending-sign-in.ts';

it('waits for a sign-in that is under way, however it ends', async () => {
  const told: string[] = [];
  let fail = (_: Error) => {};
  const signIn = trackSignIn(
    new Promise<void>((_, reject) => {
      fail = reject;
    }),
  ).catch(() => told.push('failed'));
  const waited = signInSettled().then(() => told.push('refreshed'));
  fail(new Error('no network'));
  await Promise.all([signIn, waited]);
  expect(told.toSorted()).toEqual(['failed', 'refreshed']);
  await signInSettled();
});
