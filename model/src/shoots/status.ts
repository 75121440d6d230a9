export const SHOOT_STATUSES = ['recording', 'recorded', 'reviewed', 'archived'] as const;
export type ShootStatus = (typeof SHOOT_STATUSES)[number];

/** The allowed transitions of a shoot's status; the rules have the same map. */
export const SHOOT_TRANSITIONS: Record<ShootStatus, readonly ShootStatus[]> = {
  recording: ['recorded'],
  recorded: ['reviewed', 'archived'],
  reviewed: ['archived', 'recorded'],
  archived: ['reviewed'],
};

export function canTransitionShoot(from: ShootStatus, to: ShootStatus): boolean {
  return from === to || SHOOT_TRANSITIONS[from].includes(to);
}
