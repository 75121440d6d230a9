import { describe, expect, it } from 'vitest';
import { type Status, statusLine } from './status-line.ts';

const quiet: Status = {
  reports: null,
  waiting: 0,
  rebuiltAt: null,
  isBuilding: false,
  error: null,
};
const busy: Status = {
  reports: { read: 9_200, total: 16_799, isDone: false },
  waiting: 2_914,
  rebuiltAt: new Date(2026, 10, 30, 14, 3, 22),
  isBuilding: false,
  error: null,
};

describe('the status line', () => {
  it('says little when there is little to say', () => {
    expect(statusLine(quiet, 80)).toBe('projections settled · no errors');
    expect(statusLine({ ...quiet, waiting: null }, 80)).toBe('no errors');
  });

  it('tells an import, what waits and the last build', () => {
    expect(statusLine(busy, 120)).toBe(
      'Reports imported 9,200/~16,799 · 2,914 projections waiting · functions rebuilt 14:03:22 · no errors',
    );
  });

  it('names no estimate when all rows are read', () => {
    const reports = { read: 16_799, total: 16_799, isDone: true };
    expect(statusLine({ ...quiet, reports }, 80)).toContain('imported 16,799/16,799 ·');
  });

  it('uses shorter words in 80 columns', () => {
    expect(statusLine(busy, 80)).toBe(
      'Reports 9,200/~16,799 · 2,914 waiting · functions rebuilt 14:03:22 · no errors',
    );
  });

  it('names the last error and how often it came', () => {
    const error = { summary: 'markPhenomenon: boom', count: 1 };
    expect(statusLine({ ...quiet, error }, 80)).toBe(
      'projections settled · last error: markPhenomenon: boom',
    );
    expect(statusLine({ ...busy, error: { ...error, count: 12 } }, 80)).toBe(
      'Reports 9,200/~16,799 · 2,914 waiting · last error (12 times): markPhenomenon: …',
    );
  });

  it('says that a build is under way', () => {
    expect(statusLine({ ...quiet, isBuilding: true }, 80)).toContain('rebuilding functions');
  });

  it.each([80, 60, 40, 20, 5, 1])('fits into %d columns', (columns) => {
    const error = { summary: 'markPhenomenon: Cannot read properties of undefined', count: 3 };
    expect([...statusLine({ ...busy, error }, columns)].length).toBeLessThanOrEqual(columns);
  });
});
