import { expect, test } from 'vitest';
import { eachOf, refused } from './call-results.ts';

test('what is refused does not hold up the rest, and says why', async () => {
  const answer = await eachOf(['a', 'b', 'c'], async (id, ordinal) => {
    if (id === 'b') throw refused('Not b.');
    return { invitationId: `${id}${ordinal}` };
  });
  expect(answer.results).toEqual([
    { id: 'a', done: true, message: '', invitationId: 'a0' },
    { id: 'b', done: false, message: 'Not b.' },
    { id: 'c', done: true, message: '', invitationId: 'c2' },
  ]);
});

test('what goes wrong is thrown', async () => {
  const broken = new TypeError('broken');
  await expect(eachOf(['a'], () => Promise.reject(broken))).rejects.toBe(broken);
});
