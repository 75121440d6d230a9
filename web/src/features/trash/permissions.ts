import type { Permission, TrashKind } from '@nest/model';

interface Actor {
  can(permission: Permission): boolean;
}

/** Whether a member may see anything of the trash; the rules say the same. */
export const canOpenTrash = ({ can }: Actor): boolean =>
  can('phenomena.delete') || can('phenomena.merge');

/** Whether a member may bring something of this kind back. */
export const canRestore = ({ can }: Actor, kind: TrashKind): boolean =>
  can(kind === 'merged' ? 'phenomena.merge' : 'phenomena.delete');
