import { expect, it } from 'vitest';
import { isHeld, LEASE_MS, leaseFields, readLease, releaseLease, takeLease } from './lease.ts';

it('is held by one at a time, who may renew it', () => {
  const first = takeLease(null, 'first', 1_000);
  expect(first).toEqual({ holder: 'first', untilMs: 1_000 + LEASE_MS });
  expect(takeLease(first, 'second', 2_000)).toBeNull();
  expect(takeLease(first, 'first', 2_000)).toEqual({ holder: 'first', untilMs: 2_000 + LEASE_MS });
});

it('lapses, so that another may take it', () => {
  const first = takeLease(null, 'first', 0, 500);
  expect([isHeld(first, 499), isHeld(first, 500)]).toEqual([true, false]);
  expect(takeLease(first, 'second', 500)?.holder).toBe('second');
});

it('is let go by its holder alone', () => {
  const first = takeLease(null, 'first', 0);
  expect(releaseLease(first, 'first')).toBeNull();
  expect(releaseLease(first, 'second')).toBe(first);
});

it('is the same after it was stored', () => {
  const first = takeLease(null, 'first', 1_000);
  expect(readLease(leaseFields(first))).toEqual(first);
  expect(readLease(leaseFields(null))).toBeNull();
  expect(readLease({})).toBeNull();
});
