export const PHENOMENON_STATUSES = [
  'reported',
  'triaged',
  'investigating',
  'explained',
  'unexplained',
  'archived',
] as const;
export type PhenomenonStatus = (typeof PHENOMENON_STATUSES)[number];

/** The allowed transitions of a status; a test checks that `firestore.rules` has the same map. */
export const STATUS_TRANSITIONS: Record<PhenomenonStatus, readonly PhenomenonStatus[]> = {
  reported: ['triaged'],
  triaged: ['investigating', 'reported'],
  investigating: ['explained', 'unexplained', 'triaged'],
  explained: ['archived', 'investigating'],
  unexplained: ['archived', 'investigating'],
  archived: ['investigating'],
};

/**
 * Whether a phenomenon may change from one status to another; keeping the status is always allowed.
 */
export function canTransition(from: PhenomenonStatus, to: PhenomenonStatus): boolean {
  return from === to || STATUS_TRANSITIONS[from].includes(to);
}
