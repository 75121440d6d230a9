import { shootFixture } from '@nest/model/testing';
import { expect, it } from 'vitest';
import { changedFields, isSame } from './changes.ts';

it('finds the fields that differ', () => {
  const shoot = shootFixture();
  expect(changedFields(shoot, { title: shoot.title, notes: 'New', location: null })).toEqual({
    notes: 'New',
    location: null,
  });
  expect(changedFields(shoot, { location: shoot.location, startedAt: shoot.startedAt })).toEqual(
    {},
  );
});

it('compares maps without regard to their order', () => {
  const location = { latitude: 1, longitude: 2, accuracyM: null };
  expect(isSame(location, { accuracyM: null, longitude: 2, latitude: 1 })).toBe(true);
  expect(isSame(location, { ...location, latitude: 3 })).toBe(false);
  expect(isSame(null, location)).toBe(false);
});
