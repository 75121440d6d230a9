import { type Permission, SHOOT_TRANSITIONS, type Shoot, type ShootStatus } from '@nest/model';

export interface Actor {
  uid: string;
  can(permission: Permission): boolean;
}

/** Whether a member may change a shoot; the same as in the rules. */
export function canEditShoot(actor: Actor, shoot: Pick<Shoot, 'createdBy'>): boolean {
  if (actor.can('shoots.edit')) return true;
  return actor.can('shoots.create') && shoot.createdBy === actor.uid;
}

/** The statuses that a member may set. Without the permission, nobody reviews their own footage. */
export function nextStatuses(
  actor: Actor,
  shoot: Pick<Shoot, 'createdBy' | 'status'>,
): readonly ShootStatus[] {
  if (!canEditShoot(actor, shoot)) return [];
  const next = SHOOT_TRANSITIONS[shoot.status];
  if (actor.can('shoots.edit')) return next;
  return next.filter((status) => status !== 'reviewed' && shoot.status !== 'reviewed');
}
