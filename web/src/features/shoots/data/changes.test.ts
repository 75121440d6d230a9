import { shootFixture } from '@nest/model/testing';
import { expect, it } from 'vitest';
import { changedFields } from './changes.ts';

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
