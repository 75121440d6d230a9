import { BUILT_IN_ROLES, type Permission } from '@nest/model';
import { expect, test } from 'vitest';
import { changesOf, differing, toggled } from './role-drafts.ts';

const role = { id: 'watch', permissions: ['phenomena.read', 'aircraft.read'] as Permission[] };

test('ticks gather in a draft, which goes when nothing is changed any more', () => {
  const once = toggled({}, role, 'shoots.edit');
  const twice = toggled(once, role, 'phenomena.read');
  expect(twice.watch && changesOf(twice.watch)).toEqual({
    given: ['shoots.edit'],
    taken: ['phenomena.read'],
  });
  expect(toggled(toggled(twice, role, 'phenomena.read'), role, 'shoots.edit')).toEqual({});
});

test('a draft remembers what the role granted when it began', () => {
  const drafts = toggled({}, role, 'shoots.edit');
  const meanwhile = { ...role, permissions: ['audit.read'] as Permission[] };
  expect(toggled(drafts, meanwhile, 'audit.read').watch?.seen).toEqual(role.permissions);
});

test('roles differ in what some hold and others do not', () => {
  const { analyst, observer } = BUILT_IN_ROLES;
  expect(differing([analyst, analyst])).toEqual([]);
  expect(differing([analyst, observer])).toEqual(
    analyst.permissions.filter((permission) => !observer.permissions.includes(permission)),
  );
});
