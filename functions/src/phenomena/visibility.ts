import type { Permission, Phenomenon } from '@nest/model';

/** The member who wants to see a record. */
export interface Reader {
  held: readonly Permission[];
  uid: string;
}

/** Whether a member may see a record; the same as `isVisible` in the rules. */
export const isVisible = (
  { held, uid }: Reader,
  { audience, createdBy }: Pick<Phenomenon, 'audience' | 'createdBy'>,
): boolean =>
  held.includes('phenomena.readTeam') ||
  (held.includes('phenomena.read') && (audience === 'members' || createdBy === uid));
