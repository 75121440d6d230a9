import { geohashOf } from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import { expect, it } from 'vitest';
import { restorePlan } from './restoring.ts';

const now = phenomenonFixture({ geoprivacy: 'open', status: 'explained' });

it('puts the statement back, with what follows from it, and leaves the screening alone', () => {
  const location = { latitude: 1, longitude: 2, accuracyM: null };
  const { patch, kept } = restorePlan('p', now, {
    ...now,
    title: 'Before',
    location,
    status: 'reported',
  });
  expect(patch).toMatchObject({ title: 'Before', location, geohash: geohashOf(location) });
  expect(patch.searchTokens).toContain('before');
  expect(patch).not.toHaveProperty('status');
  expect(kept).toEqual([]);
});

it('changes nothing where nothing of the statement differs', () => {
  expect(restorePlan('p', now, { ...now, status: 'reported' }).patch).toEqual({});
  expect(restorePlan('p', now, {}).patch).toEqual({});
});

it('never opens a place that is hidden now, nor moves one that was hidden then', () => {
  const open = { geoprivacy: 'open', location: now.location, placeName: 'Here', title: 'Old' };
  const hidden = phenomenonFixture({
    geoprivacy: 'private',
    location: null,
    geohash: null,
    placeName: '',
  });
  for (const [record, values] of [
    [hidden, { ...hidden, ...open }],
    [now, { ...now, title: 'Old', geoprivacy: 'private', location: null, placeName: '' }],
    [now, { title: 'Old', location: null }],
  ] as const) {
    const { patch, kept } = restorePlan('p', record, values);
    expect(patch).toMatchObject({ title: 'Old' });
    for (const field of ['location', 'placeName', 'geoprivacy']) {
      expect(patch).not.toHaveProperty(field);
    }
    expect(kept).toHaveLength(1);
  }
});
