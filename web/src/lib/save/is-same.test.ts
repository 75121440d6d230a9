import { expect, it } from 'vitest';
import { isSame } from './is-same.ts';

it('compares maps without regard to their order', () => {
  const location = { latitude: 1, longitude: 2, accuracyM: null };
  expect(isSame(location, { accuracyM: null, longitude: 2, latitude: 1 })).toBe(true);
  expect(isSame(location, { ...location, latitude: 3 })).toBe(false);
  expect(isSame(null, location)).toBe(false);
});
