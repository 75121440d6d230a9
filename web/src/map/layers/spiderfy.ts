/** The screen position of one of several features at the same location, in CSS pixels from it. */
export interface SpiderfyArm {
  x: number;
  y: number;
  /** Degrees clockwise from up. */
  angleDeg: number;
  reachPx: number;
}

/** From this zoom on all points are single; those that still coincide are spiderfied. */
export const CLUSTER_MAX_ZOOM = 15;
/** The most features that are spiderfied at once; a list is better for more. */
export const MAX_SPIDERFIED = 36;
/** Distance between neighbouring arms. */
const GAP_PX = 27;
const MIN_REACH_PX = 32;
/** With more arms a circle would be too wide, so they form a spiral. */
const MAX_CIRCLE = 9;

/**
 * Positions for `count` features that coincide: a circle for few, a spiral for many; without
 * overlap.
 */
export function spiderfyArms(count: number): SpiderfyArm[] {
  const arms = Math.min(count, MAX_SPIDERFIED);
  if (arms <= MAX_CIRCLE) {
    const reach = Math.max(MIN_REACH_PX, (GAP_PX * arms) / (2 * Math.PI));
    return Array.from({ length: arms }, (_, i) => arm((i * 360) / arms, reach));
  }
  const out: SpiderfyArm[] = [];
  let angle = 0;
  let reach = MIN_REACH_PX;
  for (let i = 0; i < arms; i++) {
    out.push(arm(((angle * 180) / Math.PI) % 360, reach));
    const step = GAP_PX / reach;
    angle += step;
    // Archimedes' spiral: after one turn, the radius has grown by the gap.
    reach += (GAP_PX * step) / (2 * Math.PI);
  }
  return out;
}

function arm(angleDeg: number, reachPx: number): SpiderfyArm {
  const angle = (angleDeg * Math.PI) / 180;
  return { x: Math.sin(angle) * reachPx, y: -Math.cos(angle) * reachPx, angleDeg, reachPx };
}
