import { phenomenonFixture } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { type FormValues, NOTHING_HIDDEN, toForm } from './form-values.ts';
import { changedGroups, compare, FIELD_GROUPS, mergeForms } from './merge.ts';

const base = toForm(phenomenonFixture(), NOTHING_HIDDEN);
const names = (groups: readonly { name: string }[]) => groups.map(({ name }) => name);

describe('field groups', () => {
  it('hold every field of the form once', () => {
    expect(FIELD_GROUPS.flatMap((group) => group.fields).sort()).toEqual(Object.keys(base).sort());
  });
  it('say what they hold', () => {
    const said = Object.fromEntries(FIELD_GROUPS.map((g) => [g.name, g.describe(base)]));
    expect(said).toMatchObject({
      observed: '2026-02-03 21:41 +01:00',
      place: 'Zürich, Switzerland · 47.3769, 8.5417 · ± 50 m · Open',
      tags: 'lake, night',
      audience: 'All members',
    });
  });
});

describe('changedGroups', () => {
  it('sees no change in another way to write the same', () => {
    const rewritten: FormValues = { ...base, time: '20:41', clock: 'utc', tags: ' #lake,night ' };
    expect(changedGroups(base, rewritten)).toEqual([]);
  });
});

describe('compare and mergeForms', () => {
  const theirs: FormValues = { ...base, title: 'Their title', summary: 'Theirs', shape: 'disk' };
  const mine: FormValues = { ...base, title: 'My title', duration: '2 min', shape: 'disk' };

  it('tells what they changed from what both changed', () => {
    const merge = compare(base, theirs, mine);
    expect(names(merge.theirs)).toEqual(['summary']);
    expect(names(merge.conflicts)).toEqual(['title']);
  });
  it('takes their changes in and keeps mine', () => {
    expect(mergeForms(base, theirs, mine)).toEqual({ ...mine, summary: 'Theirs' });
  });
  it('takes theirs where it was chosen, group by group', () => {
    expect(mergeForms(base, theirs, mine, { title: 'theirs' }).title).toBe('Their title');
    const moved = { ...base, coordinates: '1, 2', placeName: 'There' };
    const hidden = { ...base, geoprivacy: 'private' as const };
    expect(names(compare(base, moved, hidden).conflicts)).toEqual(['place']);
    expect(mergeForms(base, moved, hidden, { place: 'theirs' })).toEqual(moved);
  });
  it('finds nothing to do if they changed nothing that the form holds', () => {
    expect(compare(base, { ...base }, mine)).toEqual({ theirs: [], conflicts: [] });
  });
});
