export const SHOOT_STATUSES = ['recording', 'recorded', 'reviewed', 'archived'] as const;
export type ShootStatus = (typeof SHOOT_STATUSES)[number];

/** Where each status of a shoot may go next; the rules hold the same map. */
export const SHOOT_TRANSITIONS: Record<ShootStatus, readonly ShootStatus[]> = {
  recording: ['recorded'],
  recorded: ['reviewed', 'archived'],
  reviewed: ['archived', 'recorded'],
  archived: ['reviewed'],
};

export function canTransitionShoot(from: ShootStatus, to: ShootStatus): boolean {
  return from === to || SHOOT_TRANSITIONS[from].includes(to);
}
