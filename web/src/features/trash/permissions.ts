import type { Permission, TrashKind } from '@nest/model';

interface Actor {
  can(permission: Permission): boolean;
}

/** Whether a member may see anything in the trash; the same as in the rules. */
export const canOpenTrash = ({ can }: Actor): boolean =>
  can('phenomena.delete') || can('phenomena.merge');

/** Whether a member may restore an entry of this kind. */
export const canRestore = ({ can }: Actor, kind: TrashKind): boolean =>
  can(kind === 'merged' ? 'phenomena.merge' : 'phenomena.delete');
