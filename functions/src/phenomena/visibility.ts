import type { Permission, Phenomenon } from '@nest/model';

/** Who wants to see a record. */
export interface Reader {
  held: readonly Permission[];
  uid: string;
}

/** Whether somebody may see a record; `isVisible` of the rules says the same. */
export const isVisible = (
  { held, uid }: Reader,
  { audience, createdBy }: Pick<Phenomenon, 'audience' | 'createdBy'>,
): boolean =>
  held.includes('phenomena.readTeam') ||
  (held.includes('phenomena.read') && (audience === 'members' || createdBy === uid));
