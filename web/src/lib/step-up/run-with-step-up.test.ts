import { expect, test, vi } from 'vitest';
import { runWithStepUp, StepUpDeclined } from './run-with-step-up.ts';

const wanted = Object.assign(new Error('Confirm first.'), {
  code: 'functions/failed-precondition',
  details: { reason: 'step-up-required' },
});
const sourceOf = (fresh: boolean) => {
  const source = { fresh, isFresh: () => source.fresh, ask: vi.fn(async () => {}) };
  return source;
};

test('what needs no second factor runs once and asks nothing', async () => {
  const source = sourceOf(false);
  expect(await runWithStepUp(source, async () => 7)).toBe(7);
  expect(source.ask).not.toHaveBeenCalled();
});

test('what is refused for want of one runs again after it was asked for', async () => {
  const source = sourceOf(false);
  const action = vi.fn().mockRejectedValueOnce(wanted).mockResolvedValueOnce('done');
  expect(await runWithStepUp(source, action, { why: 'suspend a member' })).toBe('done');
  expect(source.ask).toHaveBeenCalledExactlyOnceWith('suspend a member');
});

test('so is what a member without a factor may do only in a fresh session', async () => {
  const source = sourceOf(false);
  const stale = { ...wanted, details: { reason: 'fresh-sign-in-required' } };
  const action = vi.fn().mockRejectedValueOnce(stale).mockResolvedValueOnce('done');
  expect(await runWithStepUp(source, action)).toBe('done');
  expect(source.ask).toHaveBeenCalledTimes(1);
});

test('a second refusal is an error and no circle', async () => {
  const action = vi.fn().mockRejectedValue(wanted);
  await expect(runWithStepUp(sourceOf(false), action)).rejects.toBe(wanted);
  expect(action).toHaveBeenCalledTimes(2);
});

test('other errors ask nothing', async () => {
  const source = sourceOf(false);
  const error = Object.assign(new Error(), { code: 'functions/permission-denied' });
  await expect(runWithStepUp(source, () => Promise.reject(error))).rejects.toBe(error);
  expect(source.ask).not.toHaveBeenCalled();
});

test('a direct write asks before, unless a factor is fresh', async () => {
  const stale = sourceOf(false);
  await runWithStepUp(stale, async () => {}, { before: true });
  expect(stale.ask).toHaveBeenCalledTimes(1);
  const fresh = sourceOf(true);
  await runWithStepUp(fresh, async () => {}, { before: true });
  expect(fresh.ask).not.toHaveBeenCalled();
});

test('who declines has done nothing', async () => {
  const source = sourceOf(false);
  source.ask.mockRejectedValue(new StepUpDeclined());
  const action = vi.fn();
  await expect(runWithStepUp(source, action, { before: true })).rejects.toThrow(StepUpDeclined);
  expect(action).not.toHaveBeenCalled();
});
