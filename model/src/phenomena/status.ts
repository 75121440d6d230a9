export const PHENOMENON_STATUSES = [
  'reported',
  'triaged',
  'investigating',
  'explained',
  'unexplained',
  'archived',
] as const;
export type PhenomenonStatus = (typeof PHENOMENON_STATUSES)[number];

/** Where each status may go next; the map in `firestore.rules` is the same, and a test says so. */
export const STATUS_TRANSITIONS: Record<PhenomenonStatus, readonly PhenomenonStatus[]> = {
  reported: ['triaged'],
  triaged: ['investigating', 'reported'],
  investigating: ['explained', 'unexplained', 'triaged'],
  explained: ['archived', 'investigating'],
  unexplained: ['archived', 'investigating'],
  archived: ['investigating'],
};

/** Whether a phenomenon may go from one status to another; staying is always allowed. */
export function canTransition(from: PhenomenonStatus, to: PhenomenonStatus): boolean {
  return from === to || STATUS_TRANSITIONS[from].includes(to);
}
