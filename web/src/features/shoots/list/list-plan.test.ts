import { LIST_QUERIES } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { shootsSearchSchema } from '../search.ts';
import { planShoots } from './list-plan.ts';

const analyst = { uid: 'bruno', canReadTeam: true };
const observer = { uid: 'chiara', canReadTeam: false };
const plan = (search: object, reader = analyst) =>
  planShoots(shootsSearchSchema.parse(search), reader);

describe('planShoots', () => {
  it('asks for the latest shoots first', () => {
    expect(plan({})).toEqual({
      equals: [],
      token: null,
      rest: [],
      sort: 'startedAt',
      direction: 'desc',
    });
  });
  it('asks only for what an observer may see', () => {
    expect(plan({}, observer).equals).toEqual([['audience', 'members']]);
    expect(plan({ audience: 'team' }, observer).equals).toEqual([['audience', 'members']]);
    expect(plan({ mine: true }, observer).equals).toEqual([['createdBy', 'chiara']]);
  });
  it('asks for shoots of no phenomenon', () => {
    expect(plan({ unlinked: true }).equals).toEqual([['phenomenonId', null]]);
  });
  it('asks the server for the longest word', () => {
    expect(plan({ q: 'on quayside' })).toMatchObject({ token: 'quayside', rest: ['on'] });
  });
  it('stays within the registered queries, whatever the address says', () => {
    const { equals, sort } = plan({
      status: 'recorded',
      audience: 'team',
      mine: true,
      unlinked: true,
      sort: 'title.asc',
    });
    const filters: readonly string[] = LIST_QUERIES.shoots.filters;
    expect(equals.every(([field]) => filters.includes(field))).toBe(true);
    expect(LIST_QUERIES.shoots.sorts).toContain(sort);
    expect(plan({ sort: 'nonsense', status: 'gone' })).toEqual(plan({}));
  });
});
