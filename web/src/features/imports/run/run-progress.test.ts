import { plainTimestamp } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import {
  isStalled,
  type RunView,
  rowsPerSecond,
  STALLED_MS,
  secondsLeft,
  shareDone,
} from './run-progress.ts';

const run: RunView = {
  status: 'running',
  cursor: 250,
  length: 1_000,
  rowsRead: 500,
  cancelRequested: false,
  createdAt: plainTimestamp(1_000_000),
  updatedAt: plainTimestamp(1_010_000),
};

describe('a run', () => {
  it('tells its share, its rate and what is left', () => {
    expect(shareDone(run)).toBe(0.25);
    expect(rowsPerSecond(run)).toBe(50);
    expect(secondsLeft(run)).toBe(30);
  });
  it('knows nothing before its file is read', () => {
    const queued: RunView = { ...run, status: 'queued', length: null, cursor: 0, rowsRead: 0 };
    expect([shareDone(queued), rowsPerSecond(queued), secondsLeft(queued)]).toEqual([
      null,
      null,
      null,
    ]);
  });
  it('is whole when it is done, and has nothing left', () => {
    const done: RunView = { ...run, status: 'done', cursor: 999 };
    expect([shareDone(done), secondsLeft(done)]).toEqual([1, null]);
  });
  it('is stalled without a sign of life, unless it is over', () => {
    const late = run.updatedAt.toMillis() + STALLED_MS + 1;
    expect(isStalled(run, late)).toBe(true);
    expect(isStalled(run, late - 1)).toBe(false);
    expect(isStalled({ ...run, status: 'failed' }, late)).toBe(false);
  });
});
