import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packSnapshot } from './snapshot/snapshot-cache.ts';
import { jsonOf, requestOf, startInstance } from './testing/instance.ts';
import { FakeClock, MemoryFiles, MemorySkyRecords } from './testing/memory.ts';
import { type ScriptedOpenSky, startScriptedOpenSky } from './testing/scripted-opensky.ts';
import { skyFixture } from './testing/states.ts';

let clock: FakeClock;
let upstream: ScriptedOpenSky;
let files: MemoryFiles;
let one: ReturnType<typeof startInstance>;
beforeAll(async () => {
  upstream = await startScriptedOpenSky(() => clock.ms);
});
afterAll(() => upstream.stop());
beforeEach(() => {
  clock = new FakeClock(Date.UTC(2026, 6, 1, 12));
  files = new MemoryFiles();
  const records = new MemorySkyRecords('standard');
  one = startInstance({ ...upstream, records, clock, files });
});
afterEach(() => {
  Object.assign(upstream, { script: null, calls: [] });
});

const get = (address: string, headers?: Record<string, string>) =>
  one.api(requestOf(address, headers));
const states = async (address: string) => {
  const reply = await get(address);
  expect(reply.status).toBe(200);
  return jsonOf(reply) as { time: number; states: unknown[][] | null };
};
const addresses = async (address: string) =>
  (await states(address)).states?.map(([icao24]) => icao24).sort() ?? null;

describe('GET /states/all speaks OpenSky’s dialect', () => {
  it('answers with time and vectors of 17 fields in OpenSky’s order', async () => {
    const reply = await get('/states/all');
    expect(reply.headers['content-type']).toBe('application/json;charset=UTF-8');
    const answer = jsonOf(reply) as { time: number; states: unknown[][] };
    expect(Object.keys(answer)).toEqual(['time', 'states']);
    expect(answer.time).toBe(clock.s);
    const vector = answer.states.find(([icao24]) => icao24 === '4b1812');
    expect(vector).toEqual([
      '4b1812',
      'SWR318  ',
      'Switzerland',
      clock.s - 2,
      clock.s - 1,
      8.5492,
      47.4582,
      10_972.8,
      false,
      231.5,
      93.4,
      0,
      null,
      11_178.54,
      '1000',
      false,
      0,
    ]);
  });

  it('writes null for what is not known, and an empty callsign as one', async () => {
    const { states: all } = await states('/states/all');
    const unknown = all?.find(([icao24]) => icao24 === 'a2e5ec');
    expect(unknown?.slice(1, 3)).toEqual(['', 'United States']);
    expect(unknown?.[3]).toBeNull();
    expect(unknown?.slice(5, 8)).toEqual([null, null, null]);
    expect(unknown?.slice(8, 15)).toEqual([true, null, null, null, null, null, null]);
    expect(all?.find(([icao24]) => icao24 === '4b17e1')?.[1]).toBeNull();
  });

  it.each(['1', 'true', 'True'])('adds the category with extended=%s', async (extended) => {
    const { states: all } = await states(`/states/all?extended=${extended}`);
    expect(all?.map((vector) => vector.length)).toEqual([18, 18, 18, 18]);
    expect(all?.find(([icao24]) => icao24 === '7c6b2f')?.[17]).toBe(8);
  });

  it('takes icao24 once, repeatedly, and in capitals', async () => {
    expect(await addresses('/states/all?icao24=4b1812')).toEqual(['4b1812']);
    expect(await addresses('/states/all?icao24=4b1812&icao24=7C6B2F')).toEqual([
      '4b1812',
      '7c6b2f',
    ]);
  });

  it('says null where nothing matches', async () => {
    expect(await addresses('/states/all?icao24=000000')).toBeNull();
    expect(await addresses('/states/all?lamin=0&lomin=0&lamax=1&lomax=1')).toBeNull();
  });

  it('crops to a box, edges included, and costs no further call', async () => {
    const swiss = '/states/all?lamin=45.8389&lomin=5.9962&lamax=47.8229&lomax=10.5226';
    expect(await addresses(swiss)).toEqual(['4b17e1', '4b1812']);
    expect(await addresses('/states/all?lamin=47.4582&lomin=8.5492&lamax=48&lomax=9')).toEqual([
      '4b1812',
    ]);
    expect(await addresses(`${swiss}&icao24=4b1812`)).toEqual(['4b1812']);
    expect(upstream.calls).toHaveLength(1);
  });

  it.each([
    ['lamin=45', 'lomin, lamax, lomax'],
    ['lamin=45&lomin=5&lamax=47', 'lomax'],
    ['lamin=95&lomin=5&lamax=96&lomax=7', 'lamin'],
    ['lamin=x&lomin=5&lamax=47&lomax=7', 'lamin'],
    ['time=yesterday', 'time'],
    ['time=-5', 'time'],
    ['extended=2', 'extended'],
    ['icao24=xyz', 'icao24'],
  ])('refuses %s with 400 and names %s', async (query, named) => {
    const reply = await get(`/states/all?${query}`);
    expect(reply.status).toBe(400);
    expect(jsonOf(reply)).toMatchObject({
      status: 400,
      error: 'Bad Request',
      path: '/api/states/all',
      message: expect.stringContaining(named),
    });
  });

  it('ignores parameters that it does not know, as OpenSky does', async () => {
    expect(await addresses('/states/all?icao24=4b1812&colour=red')).toEqual(['4b1812']);
  });

  it('tells the credits that are left', async () => {
    const { headers } = await get('/states/all');
    expect(headers['x-rate-limit-remaining']).toBe('3000');
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  it('answers 429 with OpenSky’s header when the credits are spent', async () => {
    upstream.script = '429';
    const reply = await get('/states/all');
    expect(reply.status).toBe(429);
    expect(reply.headers['x-rate-limit-retry-after-seconds']).toBe('22688');
    expect(reply.headers['x-rate-limit-remaining']).toBe('0');
  });
});

describe('time', () => {
  it('of now or 0 is the present', async () => {
    for (const time of [0, clock.s, clock.s - 10, clock.s + 60]) {
      expect((await states(`/states/all?time=${time}`)).time).toBe(clock.s);
    }
    expect(upstream.calls).toHaveLength(1);
  });

  it('more than an hour back is refused with 400', async () => {
    await get('/states/all');
    expect((await get(`/states/all?time=${clock.s - 3_601}`)).status).toBe(400);
    expect((await get(`/states/all?time=${clock.s - 3_500}`)).status).toBe(200);
  });

  it('of the past is answered from the archive if it is kept there', async () => {
    const time = clock.s - 1_800;
    await one.archive.add(packSnapshot(skyFixture(time - 20), clock.ms));
    expect((await states(`/states/all?time=${time}`)).time).toBe(time - 20);
    expect(upstream.calls).toHaveLength(1);
  });

  it('of the past is otherwise paid for once, however many ask', async () => {
    for (let offset = -270; offset <= 0; offset += 30) {
      const { time } = await states(`/states/all?time=${clock.s - 1_800 + offset}`);
      expect(time).toBe(clock.s - 1_800);
    }
    expect(upstream.calls.map(({ searchParams }) => searchParams.get('time'))).toEqual([
      null,
      String(clock.s - 1_800),
    ]);
  });

  it('is ignored with an anonymous account', async () => {
    const records = new MemorySkyRecords('anonymous');
    one = startInstance({ ...upstream, records, clock, clientId: '' });
    expect((await states(`/states/all?time=${clock.s - 9_000}`)).time).toBe(clock.s);
  });
});

describe('the gate', () => {
  it.each([
    [{}, 401],
    [{ authorization: 'Basic abc' }, 401],
    [{ authorization: 'Bearer bad' }, 401],
    [{ authorization: 'Bearer rosa:phenomena.read' }, 403],
    [{ authorization: 'Bearer rosa:aircraft.read' }, 200],
  ])('answers %j with %i', async (headers, status) => {
    const reply = await get('/states/all', headers as Record<string, string>);
    expect(reply.status).toBe(status);
  });

  it('keeps credits and calls to those who run the workspace', async () => {
    const observer = { authorization: 'Bearer rosa:aircraft.read' };
    expect((await get('/aircraft/status', observer)).status).toBe(403);
    const reply = await get('/aircraft/status');
    expect(jsonOf(reply)).toMatchObject({ status: 'live', creditsLeft: 3_000, calls: 1 });
  });

  it('knows no other address', async () => {
    expect((await get('/states/own')).status).toBe(404);
    expect((await get('/nothing', {})).status).toBe(401);
  });

  it('bounds what one member may ask', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 70; n++) statuses.push((await get('/aircraft')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    const other = { authorization: 'Bearer bruno' };
    expect((await get('/aircraft', other)).status).toBe(200);
    clock.advanceS(10);
    expect((await get('/aircraft')).status).toBe(200);
  });
});
