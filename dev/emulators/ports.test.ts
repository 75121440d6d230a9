import { expect, it } from 'vitest';
import { DEV_PORTS, OWN_TEST_PORTS, SEEDED_TEST_PORTS, TEST_PORTS } from './ports.ts';

/** From here on Linux uses ports for outgoing connections, so a suite may find them taken. */
const FIRST_LENT = 32_768;

it('suites that may run side by side share no port, and take none that the system lends', () => {
  const all = [DEV_PORTS, TEST_PORTS, SEEDED_TEST_PORTS, ...Object.values(OWN_TEST_PORTS)];
  const ports = all.flatMap((one) => Object.values(one));
  expect(new Set(ports).size).toBe(ports.length);
  expect(Math.max(...ports)).toBeLessThan(FIRST_LENT);
});
