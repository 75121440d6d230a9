import { parseStatesAnswer, TIER_LIMITS, type Tier } from '@nest/model';
import { afterEach, describe, expect, it } from 'vitest';
import type { FaultInput } from './faults.ts';
import { OPENSKY_CLIENT, type OpenSky, startOpenSky } from './server.ts';

/** 2026-09-21 14:13:20 UTC. */
const START_S = 1_790_000_000;
const BOX = 'lamin=40&lomin=0&lamax=44&lomax=5';
const running: OpenSky[] = [];
let nowS = START_S;

afterEach(async () => {
  nowS = START_S;
  for (const openSky of running.splice(0)) await openSky.stop();
});

async function open(options: { tier?: Tier; faults?: FaultInput[] } = {}): Promise<OpenSky> {
  const clock = () => nowS * 1000;
  const openSky = await startOpenSky({ seed: 'server-test', fleetSize: 600, clock, ...options });
  running.push(openSky);
  return openSky;
}

function askToken(openSky: OpenSky, form: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: OPENSKY_CLIENT.id,
    client_secret: OPENSKY_CLIENT.secret,
    ...form,
  });
  return fetch(openSky.tokenUrl, { method: 'POST', body });
}

async function signedIn(openSky: OpenSky) {
  const { access_token } = (await (await askToken(openSky)).json()) as { access_token: string };
  return (path: string) =>
    fetch(`${openSky.url}${path}`, { headers: { authorization: `Bearer ${access_token}` } });
}

async function states(response: Response) {
  const parsed = parseStatesAnswer(await response.json());
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.snapshot;
}

const remaining = (response: Response) => Number(response.headers.get('x-rate-limit-remaining'));

describe('tokens', () => {
  it('are given for client credentials and last half an hour', async () => {
    const openSky = await open();
    expect(await (await askToken(openSky)).json()).toMatchObject({
      expires_in: 1800,
      token_type: 'Bearer',
    });
    const get = await signedIn(openSky);
    nowS += 1_799;
    expect((await get(`/states/all?${BOX}`)).status).toBe(200);
    nowS += 2;
    expect((await get(`/states/all?${BOX}`)).status).toBe(401);
  });

  it('are refused to others', async () => {
    const openSky = await open();
    expect((await askToken(openSky, { client_secret: 'wrong' })).status).toBe(401);
    expect((await askToken(openSky, { grant_type: 'password' })).status).toBe(400);
    const basic = { authorization: `Basic ${btoa('name:password')}` };
    expect((await fetch(`${openSky.url}/states/all`, { headers: basic })).status).toBe(401);
  });
});

describe('states', () => {
  it('are those of the box, of the addresses, and extended where asked for', async () => {
    const openSky = await open();
    const get = await signedIn(openSky);
    const all = await states(await get('/states/all'));
    const inBox = all.states.filter(
      ({ latitude, longitude }) =>
        latitude !== null && latitude >= 30 && longitude !== null && longitude <= 0,
    );
    const boxed = await states(await get('/states/all?lamin=30&lomin=-180&lamax=90&lomax=0'));
    expect(boxed.states).toEqual(inBox);
    const [a, b] = [all.states[3]?.icao24, all.states[9]?.icao24];
    const two = await states(await get(`/states/all?icao24=${a}&icao24=${b?.toUpperCase()}`));
    expect(two.states.map(({ icao24 }) => icao24)).toEqual([a, b]);
    const plain = (await (await get('/states/all')).json()) as { states: unknown[][] };
    expect(plain.states[0]).toHaveLength(17);
    const extended = (await (await get('/states/all?extended=1')).json()) as typeof plain;
    expect(extended.states[0]).toHaveLength(18);
    const none = await get('/states/all?icao24=ffffff');
    expect(await none.json()).toMatchObject({ states: null });
  });

  it.each([
    ['a box of two edges', 'lamin=1&lamax=2'],
    ['an edge that is no number', 'lamin=x&lomin=0&lamax=1&lomax=1'],
    ['an edge off the globe', 'lamin=0&lomin=0&lamax=91&lomax=1'],
    ['a time that is none', 'time=yesterday'],
    ['a time over an hour ago', `time=${START_S - 3_601}`],
  ])('are refused with 400 for %s', async (_, query) => {
    const get = await signedIn(await open());
    expect((await get(`/states/all?${query}`)).status).toBe(400);
  });

  it('are of the time asked for, to 5 s, for accounts; of now, to 10 s, for others', async () => {
    nowS = START_S + 8;
    const openSky = await open();
    const get = await signedIn(openSky);
    expect((await states(await get(`/states/all?time=${START_S - 1_002}`))).time).toBe(
      START_S - 1_005,
    );
    expect((await states(await get('/states/all'))).time).toBe(START_S + 5);
    const anonymous = await fetch(`${openSky.url}/states/all?time=${START_S - 1_000}`);
    expect((await states(anonymous)).time).toBe(START_S);
  });
});

describe('credits', () => {
  it.each([
    ['lamin=0&lomin=0&lamax=5&lomax=5', 1],
    ['lamin=0&lomin=0&lamax=10&lomax=10', 2],
    ['lamin=0&lomin=0&lamax=20&lomax=20', 3],
    ['lamin=0&lomin=0&lamax=21&lomax=20', 4],
    ['', 4],
  ])('are taken by the area of the box: %s costs %i', async (query, cost) => {
    const get = await signedIn(await open());
    const response = await get(`/states/all?${query}`);
    expect(remaining(response)).toBe(TIER_LIMITS.standard.credits - cost);
  });

  it.each(['standard', 'feeder', 'licensed'] as const)('are those of tier %s', async (tier) => {
    const get = await signedIn(await open({ tier }));
    expect(remaining(await get(`/states/all?${BOX}`))).toBe(TIER_LIMITS[tier].credits - 1);
  });

  it('run out with 429 and are back after the reset', async () => {
    const openSky = await open();
    const untilMidnight = 86_400 - (START_S % 86_400);
    for (let i = 0; i < 100; i++) {
      expect((await fetch(`${openSky.url}/states/all`)).status).toBe(200);
    }
    const refused = await fetch(`${openSky.url}/states/all`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-rate-limit-retry-after-seconds')).toBe(String(untilMidnight));
    const get = await signedIn(openSky);
    expect((await get('/states/all')).status).toBe(200);
    nowS += untilMidnight;
    expect(remaining(await fetch(`${openSky.url}/states/all`))).toBe(396);
    expect(openSky.log.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('are not taken for calls that are refused', async () => {
    const get = await signedIn(await open());
    await get('/states/all?lamin=1');
    expect(remaining(await get(`/states/all?${BOX}`))).toBe(3_999);
  });
});

describe('tracks', () => {
  it('are those of a flight under way, else 404', async () => {
    const openSky = await open();
    const get = await signedIn(openSky);
    const flying = openSky.sky
      .statesAt(START_S)
      .find((state) => !state.onGround && state.category === 4 && state.latitude !== null);
    const track = await get(`/tracks/all?icao24=${flying?.icao24}&time=0`);
    expect(await track.json()).toMatchObject({ icao24: flying?.icao24, endTime: START_S });
    expect((await get('/tracks/all?icao24=ffffff&time=0')).status).toBe(404);
    expect((await get('/tracks/all?time=0')).status).toBe(400);
  });
});

describe('faults', () => {
  const answers = async (fault: FaultInput) => {
    const openSky = await open({ faults: [fault] });
    return fetch(`${openSky.url}/states/all`);
  };

  it.each([
    [{ kind: 'unauthorized' }, 401],
    [{ kind: 'forbidden' }, 403],
    [{ kind: 'server-error' }, 503],
    [{ kind: 'server-error', status: 502 }, 502],
    [{ kind: 'rate-limited' }, 429],
  ] as const)('%o answers %i', async (fault, status) => {
    expect((await answers(fault)).status).toBe(status);
  });

  it('names the time of a 429, or does not', async () => {
    const header = 'x-rate-limit-retry-after-seconds';
    const named = await answers({ kind: 'rate-limited', retryAfterS: 22_688 });
    expect(named.headers.get(header)).toBe('22688');
    const silent = await answers({ kind: 'rate-limited', retryAfterS: null });
    expect(silent.headers.get(header)).toBeNull();
  });

  it('cuts JSON off, and empties answers in both ways', async () => {
    await expect((await answers({ kind: 'truncated' })).json()).rejects.toThrow();
    expect(await (await answers({ kind: 'empty' })).json()).toEqual({
      time: START_S,
      states: null,
    });
    const bare = await answers({ kind: 'empty-body' });
    expect([bare.status, await bare.text()]).toEqual([200, '']);
  });

  it('hangs up', async () => {
    await expect(answers({ kind: 'hang-up' })).rejects.toThrow();
  });

  it('is slower than a caller that waits not so long', async () => {
    const openSky = await open({ faults: [{ kind: 'slow', delayMs: 60_000 }] });
    const signal = AbortSignal.timeout(100);
    await expect(fetch(`${openSky.url}/states/all`, { signal })).rejects.toThrow();
  });

  it('is switched over HTTP, and strikes as often as it was told to', async () => {
    const openSky = await open();
    const admin = openSky.url.replace('/api', '/admin/faults');
    const body = JSON.stringify({ kind: 'forbidden', times: 2 });
    expect((await fetch(admin, { method: 'POST', body })).status).toBe(200);
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await fetch(`${openSky.url}/states/all`)).status);
    expect(statuses).toEqual([403, 403, 200]);
    const unknown = await fetch(admin, { method: 'POST', body: '{"kind":"fog"}' });
    expect(unknown.status).toBe(400);
  });

  it('gives no tokens', async () => {
    const openSky = await open({ faults: [{ kind: 'no-tokens' }] });
    expect((await askToken(openSky)).status).toBe(503);
    expect((await fetch(`${openSky.url}/states/all`)).status).toBe(200);
  });
});
