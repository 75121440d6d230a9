import { expect, test, vi } from 'vitest';
import { NotConfirmed, withRecentLogin } from './recent-login.ts';

const tooOld = Object.assign(new Error(), { code: 'auth/requires-recent-login' });

test('asks nothing while the sign-in is young enough', async () => {
  const confirm = vi.fn();
  expect(await withRecentLogin(async () => 7, confirm)).toBe(7);
  expect(confirm).not.toHaveBeenCalled();
});

test('asks once, then does it', async () => {
  const action = vi.fn().mockRejectedValueOnce(tooOld).mockResolvedValueOnce('done');
  const confirm = vi.fn(async () => {});
  expect(await withRecentLogin(action, confirm)).toBe('done');
  expect(confirm).toHaveBeenCalledTimes(1);
});

test('who does not confirm has changed nothing', async () => {
  const action = vi.fn().mockRejectedValue(tooOld);
  const confirm = () => Promise.reject(new NotConfirmed());
  await expect(withRecentLogin(action, confirm)).rejects.toThrow(NotConfirmed);
  expect(action).toHaveBeenCalledTimes(1);
});

test('passes other failures on, and does not go in circles', async () => {
  const other = Object.assign(new Error(), { code: 'auth/weak-password' });
  await expect(withRecentLogin(() => Promise.reject(other), vi.fn())).rejects.toBe(other);
  const action = vi.fn().mockRejectedValue(tooOld);
  await expect(withRecentLogin(action, async () => {})).rejects.toBe(tooOld);
  expect(action).toHaveBeenCalledTimes(2);
});
