import { plainTimestamp, trashEntryFixture } from '@nest/model/testing';
import { expect, test } from 'vitest';
import { timeLeft } from './time-left.tsx';

const NOW = Date.UTC(2026, 2, 14, 12);
const DAY_MS = 86_400_000;
const left = (days: number) =>
  timeLeft(trashEntryFixture({ purgeAt: plainTimestamp(NOW + days * DAY_MS) }), NOW);

test('says how many days are left, counting a begun one', () => {
  expect(left(30)).toBe('30 days left');
  expect(left(0.1)).toBe('1 day left');
  expect(left(0)).toBe('Due to be deleted');
});

test('says what is under way, and what waits for a person', () => {
  expect(timeLeft(trashEntryFixture({ status: 'restoring' }), NOW)).toBe('Being restored');
  expect(timeLeft(trashEntryFixture({ purgeAt: null }), NOW)).toBe('Until deleted by hand');
});
