import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HistoryEvent, knownValues, versionsOf } from './versions.ts';

const PATH = 'phenomena/one';
const change = (
  id: string,
  before: HistoryEvent['data']['before'],
  after: HistoryEvent['data']['after'],
): HistoryEvent => ({
  id,
  data: { target: PATH, outcome: 'done', before, after },
});

it('finds how a record stood after each event', () => {
  const events = [
    change('c', { title: 'Second' }, { title: 'Third' }),
    {
      id: 'x',
      data: {
        target: `${PATH}/private/witness`,
        outcome: 'done',
        before: null,
        after: { title: 'No' },
      },
    } as const,
    {
      id: 'r',
      data: { target: PATH, outcome: 'refused', before: { title: 'No' }, after: {} },
    } as const,
    change('b', { title: 'First', tags: [] }, { title: 'Second', tags: ['night'] }),
    change('a', null, { title: 'First', tags: [] }),
  ];
  const versions = versionsOf(PATH, { title: 'Third', tags: ['night'] }, events);
  expect([...versions].map(([id, version]) => [id, knownValues(version)])).toEqual([
    ['c', { title: 'Third', tags: ['night'] }],
    ['b', { title: 'Second', tags: ['night'] }],
    ['a', { title: 'First', tags: [] }],
  ]);
});

it('finds how a record stood after a job that changed many', () => {
  const ofJob = { target: null, outcome: 'done', before: null, after: { phenomena: 2 } } as const;
  const records = [PATH, 'phenomena/two'];
  const events: HistoryEvent[] = [
    change('c', { title: 'Second' }, { title: 'Third' }),
    {
      id: 'b',
      data: {
        ...ofJob,
        records,
        changes: {
          one: { before: { status: 'reported' }, after: { status: 'triaged' } },
          two: { before: { status: 'triaged' }, after: { status: 'investigating' } },
        },
      },
    },
    { id: 'x', data: { ...ofJob, records: ['phenomena/two'] } },
    { id: 'a', data: { ...ofJob, records } },
  ];
  const versions = versionsOf(PATH, { title: 'Third', status: 'triaged' }, events);
  expect([...versions].map(([id, version]) => [id, knownValues(version)])).toEqual([
    ['c', { title: 'Third', status: 'triaged' }],
    ['b', { title: 'Second', status: 'triaged' }],
    ['a', { title: 'Second', status: 'reported' }],
  ]);
});

it('does not guess a field of which the log misses a change', () => {
  const events = [change('b', { title: 'First' }, { title: 'Second' })];
  const versions = versionsOf(PATH, { title: 'Unlogged', shape: 'disk' }, events);
  expect(knownValues(versions.get('b') ?? { values: {}, unsure: new Set() })).toEqual({
    shape: 'disk',
  });
});

it('finds every version of any history', () => {
  const field = fc.constantFrom('title', 'shape', 'tags');
  const saves = fc.array(fc.dictionary(field, fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(saves, (list) => {
      let record: Record<string, unknown> = { title: 0, shape: 0, tags: 0 };
      const events: HistoryEvent[] = [];
      const stood: [string, Record<string, unknown>][] = [];
      for (const [i, patch] of list.entries()) {
        const changed = Object.entries(patch).filter(([name, value]) => record[name] !== value);
        const before = Object.fromEntries(changed.map(([name]) => [name, record[name]]));
        record = { ...record, ...patch };
        events.unshift(change(`${i}`, before, Object.fromEntries(changed)));
        stood.unshift([`${i}`, record]);
      }
      const versions = versionsOf(PATH, record, events);
      for (const [id, values] of stood) {
        expect(versions.get(id)).toEqual({ values, unsure: new Set() });
      }
    }),
    { seed: 4, numRuns: 200 },
  );
});
