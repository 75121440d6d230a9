import {
  type CaptureDeps,
  captureAircraftAround as capture,
  claimPath,
} from '@nest/functions/aircraft/capture/capture-aircraft.ts';
import { packSnapshot } from '@nest/functions/aircraft/snapshot/snapshot-cache.ts';
import { FirestoreSnapshotRepository } from '@nest/functions/aircraft/snapshot/snapshot-repository.ts';
import { startInstance } from '@nest/functions/aircraft/testing/instance.ts';
import { FakeClock, MemoryFiles } from '@nest/functions/aircraft/testing/memory.ts';
import {
  type ScriptedOpenSky,
  startScriptedOpenSky,
} from '@nest/functions/aircraft/testing/scripted-opensky.ts';
import { skyFixture } from '@nest/functions/aircraft/testing/states.ts';
import {
  FIRST_CAPTURE_ID,
  OBSCURED_MIN_ACCURACY_M,
  type Phenomenon,
  phenomenonPath,
  type SkyCapture,
  skyCapturePath,
  skyCaptureSchema,
} from '@nest/model';
import { phenomenonFixture, privateLocationFixture } from '@nest/model/testing';
import { Timestamp } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyFirestore } from './support/imports.ts';

const project = emptyFirestore('capture');
const { db } = project;
const ZURICH = { latitude: 47.3769, longitude: 8.5417, accuracyM: 50 };
const RADIUS_M = 80_000;

let clock: FakeClock;
let upstream: ScriptedOpenSky;
let files: MemoryFiles;
let ids = 0;
beforeAll(async () => {
  upstream = await startScriptedOpenSky(() => clock.ms);
});
afterAll(async () => {
  await upstream.stop();
  await project.close();
});
beforeEach(async () => {
  clock = new FakeClock(Date.UTC(2026, 6, 1, 12));
  files = new MemoryFiles();
  Object.assign(upstream, { script: null, calls: [] });
  await db.recursiveDelete(db.collection('system'));
});

/** Captures the aircraft of an existing phenomenon. */
async function captureAircraftAround(deps: CaptureDeps, id: string, phenomenon: Phenomenon) {
  await db.doc(phenomenonPath(id)).set(phenomenon);
  return capture(deps, id, phenomenon);
}

const sleep = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
function anInstance() {
  const records = new FirestoreSnapshotRepository(db, 'standard');
  const { past, archive } = startInstance({ ...upstream, records, clock, files, sleep });
  return { deps: { db, past, simulated: true, radiusM: RADIUS_M, clock: clock.now }, archive };
}

const reported = (agoS: number, fields: Partial<Phenomenon> = {}) =>
  phenomenonFixture(
    {
      observedAt: Timestamp.fromMillis(clock.ms - agoS * 1000),
      createdAt: Timestamp.fromMillis(clock.ms),
      location: ZURICH,
      ...fields,
    },
    Timestamp.fromMillis,
  );
const captureOf = async (id: string) =>
  (await db.doc(skyCapturePath(id, FIRST_CAPTURE_ID)).get()).data() as SkyCapture | undefined;
const timesAsked = () => upstream.calls.map(({ searchParams }) => searchParams.get('time'));

describe('a new report', () => {
  it('gets the aircraft of its moment and place, nearest first', async () => {
    const id = `zurich-${ids++}`;
    expect(await captureAircraftAround(anInstance().deps, id, reported(1_200))).toBe('captured');
    const capture = await captureOf(id);
    expect(skyCaptureSchema.safeParse(capture).error).toBeUndefined();
    expect(capture).toMatchObject({
      status: 'captured',
      from: 'opensky',
      wantedTimeS: clock.s - 1_200,
      skyTimeS: clock.s - 1_200,
      simulated: true,
      radiusM: RADIUS_M + 50,
      found: 1,
    });
    expect(capture?.aircraft.map(({ icao24 }) => icao24)).toEqual(['4b1812']);
    expect(timesAsked()).toContain(String(clock.s - 1_200));
    expect((await db.doc(claimPath(id)).get()).exists).toBe(false);
  });

  it('is captured once, however often its event is delivered', async () => {
    const id = `twice-${ids++}`;
    const instances = [anInstance(), anInstance(), anInstance()];
    const report = reported(1_200);
    const outcomes = await Promise.all(
      instances.flatMap(({ deps }) => [
        captureAircraftAround(deps, id, report),
        captureAircraftAround(deps, id, report),
      ]),
    );
    expect(outcomes.filter((outcome) => outcome === 'captured')).toHaveLength(1);
    for (const { deps } of instances)
      expect(await captureAircraftAround(deps, id, report)).toBe('there');
    expect(timesAsked().filter((time) => time !== null)).toHaveLength(1);
  });

  it('is captured by the next delivery if the first one died', async () => {
    const id = `died-${ids++}`;
    await db.doc(claimPath(id)).set({ untilMs: clock.ms + 60_000 });
    const { deps } = anInstance();
    expect(await captureAircraftAround(deps, id, reported(600))).toBe('busy');
    clock.advanceS(61);
    expect(await captureAircraftAround(deps, id, reported(600))).toBe('captured');
  });

  it('is a quiet sky where the box is empty, and leaves the live sky undisturbed', async () => {
    const id = `quiet-${ids++}`;
    const { deps } = anInstance();
    const southPacific = { latitude: -48, longitude: -123, accuracyM: 50 };
    expect(await captureAircraftAround(deps, `primed-${ids++}`, reported(1_200))).toBe('captured');
    upstream.script = 'empty';
    expect(await captureAircraftAround(deps, id, reported(1_200, { location: southPacific }))).toBe(
      'captured',
    );
    expect(await captureOf(id)).toMatchObject({ from: 'opensky', found: 0, aircraft: [] });
    expect((await deps.past.at({ timeS: clock.s, box: null, leave: 0, nearS: 60 })).ok).toBe(true);
  });

  it('waits a passing fault out, then says that there is no sky', async () => {
    const id = `fault-${ids++}`;
    const { deps } = anInstance();
    upstream.script = '5xx';
    const report = reported(1_200);
    expect(await captureAircraftAround(deps, id, report)).toBe('later');
    expect(await captureOf(id)).toBeUndefined();
    clock.advanceS(700);
    expect(await captureAircraftAround(deps, id, report)).toBe('unavailable');
    expect(await captureOf(id)).toMatchObject({ status: 'unavailable', aircraft: [], from: null });
  });
});

it('leaves nothing with a report that has gone to the trash meanwhile', async () => {
  const id = `trashed-${ids++}`;
  expect(await capture(anInstance().deps, id, reported(600))).toBe('not applicable');
  expect(await captureOf(id)).toBeUndefined();
  expect((await db.doc(claimPath(id)).get()).exists).toBe(false);
});

describe('a place that is hidden', () => {
  it('is looked for around its public face alone', async () => {
    const id = `obscured-${ids++}`;
    const face = { latitude: 47.2512, longitude: 8.4433, accuracyM: OBSCURED_MIN_ACCURACY_M };
    const exact = privateLocationFixture({}, Timestamp.fromMillis);
    await db.doc(`phenomena/${id}/private/location`).set(exact);
    const report = reported(600, { geoprivacy: 'obscured', location: face });
    expect(await captureAircraftAround(anInstance().deps, id, report)).toBe('captured');
    const capture = await captureOf(id);
    expect(capture?.centre).toEqual({ latitude: 47.2512, longitude: 8.4433 });
    expect(capture?.radiusM).toBe(RADIUS_M + OBSCURED_MIN_ACCURACY_M);
    expect(JSON.stringify(capture)).not.toContain('47.3769');
  });

  it('without a public face gets no capture', async () => {
    const id = `private-${ids++}`;
    const report = reported(600, { geoprivacy: 'private', location: null, geohash: null });
    expect(await captureAircraftAround(anInstance().deps, id, report)).toBe('not applicable');
    expect(await captureOf(id)).toBeUndefined();
    expect(upstream.calls).toHaveLength(0);
  });
});

describe('a report that comes late', () => {
  it('is answered from the archive, which says what time it shows', async () => {
    const id = `late-${ids++}`;
    const { deps, archive } = anInstance();
    const observedS = clock.s - 5 * 3_600;
    await archive.add(packSnapshot(skyFixture(observedS + 120), clock.ms));
    expect(await captureAircraftAround(deps, id, reported(5 * 3_600))).toBe('captured');
    expect(await captureOf(id)).toMatchObject({ from: 'archive', skyTimeS: observedS + 120 });
    expect(timesAsked().filter((time) => time !== null)).toHaveLength(0);
  });

  it('has no sky if none of its time is kept', async () => {
    const id = `none-${ids++}`;
    expect(await captureAircraftAround(anInstance().deps, id, reported(5 * 3_600))).toBe(
      'unavailable',
    );
    expect(await captureOf(id)).toMatchObject({ reason: 'not-archived', skyTimeS: null });
  });

  it.each([
    ['of last month', { observedAt: Timestamp.fromMillis(Date.UTC(2026, 5, 1)) }],
    ['known to the day only', { timePrecision: 'day' as const }],
  ])('%s is left alone', async (_, fields) => {
    const id = `alone-${ids++}`;
    expect(await captureAircraftAround(anInstance().deps, id, reported(600, fields))).toBe(
      'not applicable',
    );
    expect(upstream.calls).toHaveLength(0);
  });
});
