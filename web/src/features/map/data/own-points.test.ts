import type { Phenomenon } from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import { Timestamp } from 'firebase/firestore';
import { expect, test } from 'vitest';
import { isInTiles, ownPoints, privateIds } from './own-points.ts';

const PLACE = { latitude: 47.1, longitude: 8.2, accuracyM: 10 };
const report = (id: string, fields: Partial<Phenomenon>) => ({
  id,
  data: phenomenonFixture(fields, Timestamp.fromMillis),
});
const hidden = (id: string) => report(id, { geoprivacy: 'private', location: null, placeName: '' });
const reports = [report('open', { location: PLACE }), hidden('known'), hidden('unknown')];

test('one’s own private reports are drawn where their private place is known', () => {
  const points = ownPoints(reports, new Map([['known', { ...PLACE, latitude: 48 }]]));
  expect(points.ids).toEqual(['open', 'known']);
  expect([...points.latitude]).toEqual([47.1, 48]);
  expect(ownPoints(reports, new Map()).ids).toEqual(['open']);
});

test('a place is never taken for a report that is not private', () => {
  const points = ownPoints(reports, new Map([['open', { ...PLACE, latitude: 1 }]]));
  expect([...points.latitude]).toEqual([47.1]);
});

test('asks for the private places of so many only', () => {
  expect(privateIds(reports, 8)).toEqual(['known', 'unknown']);
  expect(privateIds(reports, 1)).toEqual(['known']);
});

test('leaves out what the tiles of its author tell already', () => {
  const inTiles = (fields: Partial<Phenomenon>, canReadTeam: boolean) =>
    isInTiles(
      report('r', { geoprivacy: 'open', audience: 'members', ...fields }).data,
      canReadTeam,
    );
  expect(inTiles({}, false)).toBe(true);
  expect(inTiles({ audience: 'team' }, true)).toBe(true);
  expect(inTiles({ audience: 'team' }, false)).toBe(false);
  expect(inTiles({ geoprivacy: 'private', location: null, placeName: '' }, true)).toBe(false);
});
