import type { Permission, Phenomenon } from '@nest/model';

export interface Actor {
  uid: string;
  can(permission: Permission): boolean;
}

/** Whether a member may change a report; the same as in the rules. */
export function canEdit(actor: Actor, phenomenon: Phenomenon): boolean {
  if (actor.can('phenomena.edit')) return true;
  const mine = phenomenon.createdBy === actor.uid && actor.can('phenomena.create');
  return mine && phenomenon.status === 'reported';
}

/** Whether a member may see witnesses and the exact location. */
export function canReadPrivate(actor: Actor, phenomenon: Phenomenon): boolean {
  return phenomenon.createdBy === actor.uid || actor.can('phenomena.readPrivate');
}
