import { BUILT_IN_ROLES } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { type Actor, canEditShoot, nextStatuses } from './permissions.ts';

const actor = (uid: string, role: 'analyst' | 'observer'): Actor => ({
  uid,
  can: (permission) => BUILT_IN_ROLES[role].permissions.includes(permission),
});
const bruno = actor('bruno', 'analyst');
const chiara = actor('chiara', 'observer');
const shoot = { createdBy: 'chiara', status: 'recorded' } as const;

describe('rights over shoots', () => {
  it('lets creators and editors change them', () => {
    expect(canEditShoot(bruno, shoot)).toBe(true);
    expect(canEditShoot(chiara, shoot)).toBe(true);
    expect(canEditShoot(chiara, { createdBy: 'bruno' })).toBe(false);
  });
  it('lets nobody review their own footage', () => {
    expect(nextStatuses(bruno, shoot)).toEqual(['reviewed', 'archived']);
    expect(nextStatuses(chiara, shoot)).toEqual(['archived']);
    expect(nextStatuses(chiara, { ...shoot, status: 'archived' })).toEqual([]);
    expect(nextStatuses(chiara, { ...shoot, createdBy: 'bruno' })).toEqual([]);
  });
});
