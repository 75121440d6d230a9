/** Where one of several things at the same place is drawn, in CSS pixels from the place. */
export interface SpiderfyArm {
  x: number;
  y: number;
  /** Degrees clockwise from up. */
  angleDeg: number;
  reachPx: number;
}

/** At most so many open at once; a list serves better for more. */
export const MAX_SPIDERFIED = 36;
/** Distance between neighbours of a fan. */
const GAP_PX = 27;
const MIN_REACH_PX = 32;
/** With more arms than this a circle would be wide: they wind outwards instead. */
const MAX_CIRCLE = 9;

/** Places for `count` things that coincide: a circle for few, a spiral for many; none touch. */
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
    // Archimedes' spiral: one turn on, the reach has grown by the gap.
    reach += (GAP_PX * step) / (2 * Math.PI);
  }
  return out;
}

function arm(angleDeg: number, reachPx: number): SpiderfyArm {
  const angle = (angleDeg * Math.PI) / 180;
  return { x: Math.sin(angle) * reachPx, y: -Math.cos(angle) * reachPx, angleDeg, reachPx };
}
