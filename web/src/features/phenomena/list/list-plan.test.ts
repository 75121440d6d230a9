import { LIST_QUERIES } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { listSearchOf, phenomenaSearchSchema, phenomenonSearchSchema } from '../search.ts';
import { effectiveSort, planPhenomena } from './list-plan.ts';

const analyst = { uid: 'bruno', canReadTeam: true };
const observer = { uid: 'chiara', canReadTeam: false };
const parse = (search: object) => phenomenaSearchSchema.parse(search);

describe('the search of the list', () => {
  it('drops what is wrong and keeps the rest', () => {
    expect(
      parse({ status: 'gone', shape: 'disk', sort: 'nothing', from: '2026-02-31', assigned: 'x' }),
    ).toEqual({ shape: 'disk' });
  });
  it('is carried by a record without its tab', () => {
    const search = phenomenonSearchSchema.parse({ status: 'triaged', tab: 'comments' });
    expect(listSearchOf(search)).toEqual({ status: 'triaged' });
  });
});

describe('planPhenomena', () => {
  it('asks for everything by the time of observation, latest first', () => {
    expect(planPhenomena(parse({}), analyst)).toEqual({
      equals: [],
      token: null,
      rest: [],
      sort: 'observedAt',
      direction: 'desc',
      fromMs: null,
      beforeMs: null,
    });
  });
  it('asks only for what observers may see', () => {
    expect(planPhenomena(parse({ audience: 'team' }), observer).equals).toEqual([
      ['audience', 'members'],
    ]);
    expect(planPhenomena(parse({ mine: true, audience: 'team' }), observer).equals).toEqual([
      ['audience', 'team'],
      ['createdBy', 'chiara'],
    ]);
  });
  it('asks for one token and keeps the other words', () => {
    const plan = planPhenomena(parse({ q: 'silent triangle' }), analyst);
    expect([plan.token, plan.rest]).toEqual(['triangle', ['silent']]);
    expect(planPhenomena(parse({ q: '#night' }), analyst).token).toBe('#night');
  });
  it('takes both days of a range whole, and then sorts by them', () => {
    const plan = planPhenomena(
      parse({ from: '1974-03-02', to: '1974-03-02', sort: 'title.asc' }),
      analyst,
    );
    expect(plan.sort).toBe('observedAt');
    expect(plan.fromMs).toBe(Date.UTC(1974, 2, 2));
    expect(plan.beforeMs).toBe(Date.UTC(1974, 2, 3));
    expect(effectiveSort(parse({ from: '1974-03-02', sort: 'observedAt.asc' }))).toEqual({
      field: 'observedAt',
      direction: 'asc',
    });
  });
  it('stays within the registered queries', () => {
    const plan = planPhenomena(
      parse({
        status: 'triaged',
        category: 'uap',
        shape: 'disk',
        source: 'import',
        audience: 'team',
        assigned: true,
        mine: true,
        sort: 'updatedAt.asc',
      }),
      analyst,
    );
    const { filters, sorts } = LIST_QUERIES.phenomena;
    expect(plan.equals.map(([field]) => field).filter((f) => !filters.includes(f))).toEqual([]);
    expect(sorts).toContain(plan.sort);
  });
});
