import { expect, test } from 'vitest';
import { MAX_SPIDERFIED, spiderfyArms } from './spiderfy.ts';

/** Size of a point's image: closer ones would overlap. */
const POINT_PX = 22;

test.each([1, 2, 5, 9, 10, 20, MAX_SPIDERFIED, 500])(
  '%i arms never overlap, nor the place itself',
  (count) => {
    const arms = spiderfyArms(count);
    expect(arms).toHaveLength(Math.min(count, MAX_SPIDERFIED));
    for (const [i, a] of arms.entries()) {
      expect(Math.hypot(a.x, a.y)).toBeCloseTo(a.reachPx, 6);
      expect(a.reachPx).toBeGreaterThanOrEqual(POINT_PX);
      for (const b of arms.slice(i + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(POINT_PX);
      }
    }
  },
);
