import { AIRCRAFT_COLUMNS_TYPE, encodeAircraft, icao24At } from '@nest/model';
import { describe, expect, test } from 'vitest';
import type { ApiDeps } from './api.ts';
import { fetchAircraft } from './fetch-aircraft.ts';

const T = 1_700_000_000;
const state = {
  icao24: '4b1806',
  callsign: 'SWR123  ',
  originCountry: 'Switzerland',
  timePosition: T - 3,
  lastContact: T - 1,
  longitude: 8.5,
  latitude: 47.4,
  baroAltitude: 10_668,
  onGround: false,
  velocity: 231.5,
  trueTrack: 90,
  verticalRate: 0,
  sensors: null,
  geoAltitude: 10_900,
  squawk: '1000',
  spi: false,
  positionSource: 0,
  category: 4,
};
const SKY = {
  'x-sky-state': 'live',
  'x-sky-source': 'opensky',
  'x-sky-time': String(T),
  'x-sky-age': '20',
  'x-sky-next': '76',
};
const ok = () =>
  new Response(encodeAircraft({ time: T, states: [state] }), {
    headers: { ...SKY, 'content-type': AIRCRAFT_COLUMNS_TYPE, etag: 'W/"a"' },
  });
const refusal = (status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ status, message: 'Said by the server.' }), { status, headers });

/** A server that returns these responses one after another and records its requests. */
function server(...answers: (Response | Error)[]) {
  const asked: { url: string; headers: Record<string, string> }[] = [];
  const deps: ApiDeps = {
    fetch: async (url, init) => {
      asked.push({ url: String(url), headers: init?.headers as Record<string, string> });
      const answer = answers.shift();
      if (answer instanceof Response) return answer;
      throw answer ?? new Error('no more answers');
    },
    token: async (force) => (force ? 'renewed' : 'token'),
    isOnline: () => true,
  };
  return { deps, asked };
}

describe('fetchAircraft', () => {
  test('decodes the columns and the head, and sends the token', async () => {
    const { deps, asked } = server(ok());
    const answer = await fetchAircraft(deps, null);
    expect(answer).toMatchObject({
      kind: 'sky',
      etag: 'W/"a"',
      head: { state: 'live', simulated: false, timeS: T, nextS: 76, fault: null },
    });
    if (answer.kind !== 'sky') throw new Error('no sky');
    expect(icao24At(answer.columns, 0)).toBe('4b1806');
    // The server's clock is its snapshot's time plus its age.
    expect((Date.now() + answer.head.skewMs) / 1000).toBeCloseTo(T + 20, -1);
    expect(asked).toEqual([{ url: '/api/aircraft', headers: { authorization: 'Bearer token' } }]);
  });

  test('asks whether its own is the newest', async () => {
    const { deps, asked } = server(new Response(null, { status: 304, headers: SKY }));
    expect(await fetchAircraft(deps, 'W/"a"')).toMatchObject({ kind: 'same', head: { nextS: 76 } });
    expect(asked[0]?.headers['if-none-match']).toBe('W/"a"');
  });

  test('renews a refused token once', async () => {
    const { deps, asked } = server(refusal(401), ok());
    expect((await fetchAircraft(deps, null)).kind).toBe('sky');
    expect(asked[1]?.headers.authorization).toBe('Bearer renewed');
    const refused = server(refusal(401), refusal(401));
    expect(await fetchAircraft(refused.deps, null)).toMatchObject({
      problem: { kind: 'signed-out' },
    });
  });

  test.each([
    ['no-permission', refusal(403), 60],
    ['limited', refusal(429, { 'retry-after': '120', 'x-sky-state': 'cooling-down' }), 120],
    ['refused', refusal(503, { 'retry-after': '300', 'x-sky-state': 'refused' }), 300],
    ['unavailable', refusal(503, { 'retry-after': '7', 'x-sky-state': 'none' }), 7],
  ])('%s: an error is a value', async (kind, response, retryS) => {
    const answer = await fetchAircraft(server(response).deps, null);
    expect(answer).toMatchObject({
      kind: 'failed',
      problem: { kind, retryS, message: 'Said by the server.' },
    });
  });

  test('tells an offline device from a server that is not there', async () => {
    const { deps } = server(new TypeError('failed'), new TypeError('failed'));
    expect(await fetchAircraft(deps, null)).toMatchObject({ problem: { kind: 'unreachable' } });
    const offline = { ...deps, isOnline: () => false };
    expect(await fetchAircraft(offline, null)).toMatchObject({ problem: { kind: 'offline' } });
  });

  test('a page of another server, or broken columns, are malformed', async () => {
    const page = new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    const broken = new Response('x', {
      headers: { ...SKY, 'content-type': AIRCRAFT_COLUMNS_TYPE },
    });
    for (const response of [page, broken]) {
      const answer = await fetchAircraft(server(response).deps, null);
      expect(answer).toMatchObject({ kind: 'failed', problem: { kind: 'malformed' } });
    }
  });
});
