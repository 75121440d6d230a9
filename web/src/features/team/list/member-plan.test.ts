import { expect, test } from 'vitest';
import { teamSearchSchema } from '../search.ts';
import { planMembers } from './member-plan.ts';

const plan = (search: object) => planMembers(teamSearchSchema.parse(search));

test('lists who belongs to the workspace, by name', () => {
  expect(plan({})).toEqual({
    equals: [],
    anyOf: [['status', ['active', 'suspended']]],
    sort: 'displayName',
    direction: 'asc',
  });
});

test('lists who was removed when asked for, and nothing else with a status', () => {
  expect(plan({ status: 'removed', role: 'observer', sort: 'lastSeenAt.desc' })).toEqual({
    equals: [
      ['status', 'removed'],
      ['role', 'observer'],
    ],
    anyOf: [],
    sort: 'lastSeenAt',
    direction: 'desc',
  });
});
