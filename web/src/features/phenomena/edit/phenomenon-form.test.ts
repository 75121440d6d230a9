import { phenomenonFixture } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { changedGroups, compareForms, mergeForms } from '@/ui/form/merge.ts';
import { NOTHING_HIDDEN, type PhenomenonFormValues, toPhenomenonForm } from './form-values.ts';
import { PHENOMENON_FORM } from './phenomenon-form.ts';

const { groups } = PHENOMENON_FORM;
const base = toPhenomenonForm(phenomenonFixture(), NOTHING_HIDDEN);
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);
const compare = (theirs: PhenomenonFormValues, mine: PhenomenonFormValues) =>
  compareForms(groups, base, theirs, mine);

describe('field groups', () => {
  it('hold every field of the form once', () => {
    expect(groups.flatMap((group) => group.fields).sort()).toEqual(Object.keys(base).sort());
  });
  it('say what they hold', () => {
    const said = Object.fromEntries(groups.map((g) => [g.name, g.describe(base)]));
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
    const rewritten: PhenomenonFormValues = {
      ...base,
      time: '20:41',
      clock: 'utc',
      tags: ' #lake,night ',
    };
    expect(changedGroups(groups, base, rewritten)).toEqual([]);
  });
});

describe('compare and mergeForms', () => {
  const theirs: PhenomenonFormValues = {
    ...base,
    title: 'Their title',
    summary: 'Theirs',
    shape: 'disk',
  };
  const mine: PhenomenonFormValues = {
    ...base,
    title: 'My title',
    duration: '2 min',
    shape: 'disk',
  };

  it('tells what they changed from what both changed', () => {
    const merge = compare(theirs, mine);
    expect(names(merge.theirs)).toEqual(['summary']);
    expect(names(merge.conflicts)).toEqual(['title']);
  });
  it('takes their changes in and keeps mine', () => {
    expect(mergeForms(compare(theirs, mine), theirs, mine)).toEqual({ ...mine, summary: 'Theirs' });
  });
  it('takes theirs where it was chosen, group by group', () => {
    expect(mergeForms(compare(theirs, mine), theirs, mine, { title: 'theirs' }).title).toBe(
      'Their title',
    );
    const moved = { ...base, coordinates: '1, 2', placeName: 'There' };
    const hidden = { ...base, geoprivacy: 'private' as const };
    expect(names(compare(moved, hidden).conflicts)).toEqual(['place']);
    expect(mergeForms(compare(moved, hidden), moved, hidden, { place: 'theirs' })).toEqual(moved);
  });
  it('finds nothing to do if they changed nothing that the form holds', () => {
    expect(compare({ ...base }, mine)).toEqual({ theirs: [], conflicts: [] });
  });
});
