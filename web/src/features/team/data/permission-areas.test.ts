import { ALL_PERMISSIONS, BUILT_IN_ROLES } from '@nest/model';
import { expect, test } from 'vitest';
import { permissionAreas } from './permission-areas.ts';
import { grantProblem, memberProblem } from './permissions.ts';

test('every permission has its place, once', () => {
  const placed = permissionAreas().flatMap(({ permissions }) => permissions);
  expect(placed.toSorted()).toEqual(ALL_PERMISSIONS.toSorted());
  expect(permissionAreas(['audit.read', 'phenomena.read'])).toEqual([
    { title: 'Phenomena', permissions: ['phenomena.read'] },
    { title: 'Workspace', permissions: ['audit.read'] },
  ]);
});

test('nobody is offered what the server refuses', () => {
  const { admin, analyst } = BUILT_IN_ROLES;
  const lead = {
    uid: 'lena',
    can: (permission: string) =>
      [...analyst.permissions, 'members.manage'].includes(permission as 'members.manage'),
  };
  const roles = new Map(Object.entries(BUILT_IN_ROLES));
  expect(grantProblem(lead, analyst)).toBeNull();
  expect(grantProblem(lead, admin)).toMatch('rights that you do not have');
  const member = (uid: string, role: string) => memberProblem(lead, { uid, data: { role } }, roles);
  expect(member('bruno', 'analyst')).toBeNull();
  expect(member('ada', 'admin')).toMatch('rights that you do not have');
  expect(member('lena', 'analyst')).toMatch('Another admin');
});
