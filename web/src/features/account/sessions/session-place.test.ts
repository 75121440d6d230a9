import { expect, test } from 'vitest';
import { placeOf } from './session-place.ts';

test.each([
  ['Europe/Zurich', '203.0.113.0/24', 'Clock of Zurich, Europe · network 203.0.113.0/24'],
  ['America/Argentina/Buenos_Aires', null, 'Clock of Buenos Aires, America'],
  ['UTC', null, 'Clock of UTC'],
  [null, '2001:db8:1::/48', 'network 2001:db8:1::/48'],
  [null, null, 'Place unknown'],
])('%s %s', (timeZone, network, told) => expect(placeOf({ timeZone, network })).toBe(told));
