import { shootFixture } from '@nest/model/testing';
import { expect, it } from 'vitest';
import { restorePlan } from './restoring.ts';

const now = shootFixture({ status: 'reviewed', title: 'Now', sidecarRef: null });

it('puts the statement back, with what follows from it, and leaves status and sensor file alone', () => {
  const location = { latitude: 1, longitude: 2, accuracyM: null };
  const { patch } = restorePlan(now, {
    ...now,
    title: 'Before',
    location,
    status: 'recorded',
    sidecarRef: 'shoots/x/sidecar/old.jsonl',
  });
  expect(Object.keys(patch).toSorted()).toEqual(['geohash', 'location', 'searchTokens', 'title']);
  expect(patch.searchTokens).toContain('before');
});

it('changes nothing where nothing of the statement differs', () => {
  expect(restorePlan(now, { ...now, status: 'recorded' }).patch).toEqual({});
});
