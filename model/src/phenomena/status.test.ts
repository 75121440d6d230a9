import { describe, expect, it } from 'vitest';
import { canTransitionShoot, SHOOT_STATUSES, SHOOT_TRANSITIONS } from '../shoots/status.ts';
import { canTransition, PHENOMENON_STATUSES, STATUS_TRANSITIONS } from './status.ts';

function reachable(transitions: Record<string, readonly string[]>, start: string): Set<string> {
  const seen = new Set([start]);
  for (const status of seen) for (const next of transitions[status] ?? []) seen.add(next);
  return seen;
}

describe.each([
  ['a phenomenon', STATUS_TRANSITIONS, PHENOMENON_STATUSES],
  ['a shoot', SHOOT_TRANSITIONS, SHOOT_STATUSES],
])('the status of %s', (_name, transitions, statuses) => {
  const map = transitions as Record<string, readonly string[]>;

  it('can reach every other from the first', () => {
    expect([...reachable(map, statuses[0])].sort()).toEqual([...statuses].sort());
  });

  it.each(statuses)('has a way on from %s, to others alone', (status) => {
    expect(map[status]?.length).toBeGreaterThan(0);
    expect(map[status]).not.toContain(status);
    expect(new Set(map[status]).size).toBe(map[status]?.length);
  });
});

describe('transitions', () => {
  it('let a record stay, and skip nothing', () => {
    expect(PHENOMENON_STATUSES.every((status) => canTransition(status, status))).toBe(true);
    expect(canTransition('reported', 'triaged')).toBe(true);
    expect(canTransition('reported', 'explained')).toBe(false);
    expect(canTransition('archived', 'reported')).toBe(false);
    expect(canTransitionShoot('recording', 'reviewed')).toBe(false);
    expect(canTransitionShoot('recording', 'recording')).toBe(true);
  });

  it('let an archived phenomenon be taken up again', () => {
    expect(reachable(STATUS_TRANSITIONS, 'archived').has('unexplained')).toBe(true);
  });
});
