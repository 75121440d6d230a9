import { expect, test } from 'vitest';
import { placeOf } from './session-place.ts';

test.each([
  ['Europe/Zurich', '203.0.113.0/24', 'Time zone: Zurich, Europe · network 203.0.113.0/24'],
  ['America/Argentina/Buenos_Aires', null, 'Time zone: Buenos Aires, America'],
  ['UTC', null, 'Time zone: UTC'],
  [null, '2001:db8:1::/48', 'network 2001:db8:1::/48'],
  [null, null, 'Place unknown'],
])('%s %s', (timeZone, network, told) => expect(placeOf({ timeZone, network })).toBe(told));
