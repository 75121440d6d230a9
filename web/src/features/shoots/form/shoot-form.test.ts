import { shootFixture } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { changedGroups, compareForms, mergeForms } from '@/ui/form/merge.ts';
import { toShootForm } from './form-values.ts';
import { SHOOT_FORM } from './shoot-form.ts';

const { groups } = SHOOT_FORM;
const base = toShootForm(shootFixture());
const said = (values: typeof base) =>
  Object.fromEntries(groups.map((group) => [group.name, group.describe(values)]));

describe('the form of a shoot', () => {
  it('holds every input in one group', () => {
    expect(groups.flatMap(({ fields }) => fields).sort()).toEqual(Object.keys(base).sort());
  });

  it('puts both sides into words', () => {
    expect(said({ ...base, notes: 'Theirs' })).toMatchObject({
      notes: 'Theirs',
      place: '47.37690° N, 8.54170° E',
      path: 'A path of 3 points',
      startedAt: '2026-02-03 20:40:00 UTC',
      audience: 'All members',
    });
    const empty = { ...base, latitude: '', longitude: '', path: null, endedAt: '' };
    expect(said(empty)).toMatchObject({ place: '', path: '', endedAt: '' });
  });

  it('lets place and path be chosen as a whole', () => {
    const theirs = { ...base, latitude: '1', longitude: '2', path: null, orientation: null };
    const mine = { ...base, accuracyM: '9', notes: 'Mine' };
    const merge = compareForms(groups, base, theirs, mine);
    expect(merge.theirs.map(({ name }) => name)).toEqual(['path']);
    expect(merge.conflicts.map(({ name }) => name)).toEqual(['place']);
    const merged = mergeForms(merge, theirs, mine, { place: 'theirs' });
    expect(merged).toEqual({ ...theirs, notes: 'Mine' });
    expect(changedGroups(groups, theirs, merged).map(({ name }) => name)).toEqual(['notes']);
  });
});
