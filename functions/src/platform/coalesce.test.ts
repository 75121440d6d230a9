import { expect, it } from 'vitest';
import { coalesce } from './coalesce.ts';

it('does for many what they ask for together, after each of them has asked, and tells all if it fails', async () => {
  const asked: string[] = [];
  const done: string[][] = [];
  let fails = false;
  const wake = coalesce(async () => {
    const told = asked.splice(0);
    await Promise.resolve();
    if (fails) throw new Error('no queue');
    done.push(told);
  });
  const ask = (name: string) => {
    asked.push(name);
    return wake();
  };
  await Promise.all(['a', 'b', 'c'].map(ask));
  await ask('d');
  expect(done).toEqual([['a'], ['b', 'c'], ['d']]);
  fails = true;
  const outcomes = await Promise.allSettled(['e', 'f', 'g'].map(ask));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  fails = false;
  await ask('h');
  expect(done.at(-1)).toEqual(['h']);
});
