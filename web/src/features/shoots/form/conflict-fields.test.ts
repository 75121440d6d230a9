import { shootFixture } from '@nest/model/testing';
import { expect, it } from 'vitest';
import { conflictFields } from './conflict-fields.ts';

it('puts both sides into words and leaves out what is derived', () => {
  const theirs = shootFixture({ notes: 'Theirs' });
  const patch = { notes: 'Mine', location: null, path: null, geohash: null, searchTokens: [] };
  expect(conflictFields(patch, theirs)).toEqual([
    { label: 'Notes', mine: 'Mine', theirs: 'Theirs' },
    { label: 'Place', mine: '', theirs: '47.37690° N, 8.54170° E' },
    { label: 'Path', mine: '', theirs: 'A path of 3 points' },
  ]);
});
