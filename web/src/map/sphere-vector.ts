import type { Place } from '@nest/model';

const RAD = Math.PI / 180;

/**
 * A location as a point of the unit sphere in MapLibre's frame: y to the North Pole, z to 0° E on
 * the equator, x to 90° E.
 */
export function sphereVector({ latitude, longitude }: Place): [number, number, number] {
  const across = Math.cos(latitude * RAD);
  return [
    Math.sin(longitude * RAD) * across,
    Math.sin(latitude * RAD),
    Math.cos(longitude * RAD) * across,
  ];
}

/** Length of the straight line between two points of the unit sphere; exact for small distances. */
export function chord(a: Place, b: Place): number {
  const p = sphereVector(a);
  const q = sphereVector(b);
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
