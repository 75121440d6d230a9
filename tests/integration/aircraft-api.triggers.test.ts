import { randomUUID } from 'node:crypto';
import { fire } from '@nest/dev/cli/start/clock.ts';
import { portsAt } from '@nest/dev/emulators/ports.ts';
import {
  decodeAircraft,
  FIRST_CAPTURE_ID,
  type SkyCapture,
  type StatesAnswer,
  skyCapturePath,
  skyCaptureSchema,
  skyStatusSchema,
} from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { admit, idToken, openWorkspace, type Workspace } from './support/workspace.ts';

const salt = randomUUID().slice(0, 8);
const admin = `sky-admin-${salt}`;
const observer = `sky-observer-${salt}`;
const functionsUrl = `http://${process.env.FUNCTIONS_EMULATOR_HOST}/${process.env.GCLOUD_PROJECT}/us-central1/aircraftApi`;

let workspace: Workspace;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  workspace = await openWorkspace();
  await admit(workspace, admin, { role: 'admin' });
  await admit(workspace, observer, { role: 'observer' });
  for (const uid of [admin, observer]) {
    tokens[uid] = await idToken(uid);
  }
});

const get = (path: string, uid: string | null = observer, headers: Record<string, string> = {}) =>
  fetch(`${functionsUrl}${path}`, {
    headers: { ...(uid && { authorization: `Bearer ${tokens[uid]}` }), ...headers },
  });
const world = async () => (await (await get('/states/all')).json()) as StatesAnswer;

describe('the aircraft API, deployed', () => {
  it('lets members in and nobody else', async () => {
    expect((await get('/states/all', null)).status).toBe(401);
    const forged = await get('/states/all', null, { authorization: 'Bearer e30.e30.' });
    expect(forged.status).toBe(401);
    expect((await get('/states/all')).status).toBe(200);
    expect((await get('/aircraft/status')).status).toBe(403);
  });

  it('answers an OpenSky client with the simulated sky, and says that it is one', async () => {
    const reply = await get('/states/all?extended=1');
    expect(reply.headers.get('x-sky-source')).toBe('simulated');
    expect(Number(reply.headers.get('x-rate-limit-remaining'))).toBeGreaterThan(0);
    const { time, states } = (await reply.json()) as StatesAnswer;
    expect(Math.abs(time - Date.now() / 1000)).toBeLessThan(600);
    expect(states?.length).toBeGreaterThan(1_000);
    expect(new Set(states?.map((vector) => vector.length))).toEqual(new Set([18]));
  });

  it('sends the console columns, once', async () => {
    const reply = await get('/aircraft');
    const { count } = decodeAircraft(new Uint8Array(await reply.arrayBuffer()));
    expect(count).toBeGreaterThan(1_000);
    const etag = reply.headers.get('etag') ?? '';
    expect((await get('/aircraft', observer, { 'if-none-match': etag })).status).toBe(304);
  });

  it('is reached through the site under /api', async () => {
    const offset = Number(process.env.FIRESTORE_EMULATOR_HOST?.split(':')[1]) - 8080;
    const url = `http://127.0.0.1:${portsAt(offset).hosting}/api/states/all?icao24=000000`;
    const reply = await fetch(url, { headers: { authorization: `Bearer ${tokens[observer]}` } });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('private, no-cache');
    expect(((await reply.json()) as StatesAnswer).states).toBeNull();
  });

  it('tells an admin the credits, in the answer and in a document', async () => {
    const told = skyStatusSchema.parse(await (await get('/aircraft/status', admin)).json());
    expect(told).toMatchObject({ status: 'simulated', simulated: true, tier: 'standard' });
    const mirrored = (await workspace.db.doc('insights/sky').get()).data();
    expect(skyStatusSchema.parse(mirrored).calls).toBe(told.calls);
  });

  it('gives the track of an aircraft', async () => {
    const flying = (await world()).states?.find((vector) => vector[8] === false && vector[5]);
    const reply = await get(`/tracks/all?icao24=${flying?.[0]}&time=0`);
    expect(reply.status).toBe(200);
    const track = (await reply.json()) as { icao24: string; path: unknown[][] };
    expect(track.icao24).toBe(flying?.[0]);
    expect(track.path.length).toBeGreaterThan(0);
    expect((await get('/tracks/all?icao24=xyz')).status).toBe(400);
  });
});

it('captures the sky of a new report, by its trigger', async () => {
  const { db } = workspace;
  // So many routes cross London that there are always aircraft.
  const location = { latitude: 51.47, longitude: -0.45, accuracyM: 10 };
  const id = `captured-${salt}`;
  const now = Timestamp.now();
  const observedAt = Timestamp.fromMillis(now.toMillis() - 600_000);
  const report = phenomenonFixture(
    { location, observedAt, createdAt: now, updatedAt: now },
    Timestamp.fromMillis,
  );
  const capture = new Promise<SkyCapture>((resolve, reject) => {
    const stop = db.doc(skyCapturePath(id, FIRST_CAPTURE_ID)).onSnapshot((snapshot) => {
      if (!snapshot.exists) return;
      stop();
      resolve(snapshot.data() as SkyCapture);
    }, reject);
  });
  await db.doc(`phenomena/${id}`).create(report);
  const taken = skyCaptureSchema.parse(await capture);
  expect(taken).toMatchObject({ status: 'captured', simulated: true, from: 'opensky' });
  expect(taken.aircraft.length).toBeGreaterThan(0);
  expect(Math.abs((taken.skyTimeS ?? 0) - observedAt.seconds)).toBeLessThanOrEqual(10);
  await db.doc(`phenomena/${id}`).delete();
});

it('archives the sky where no client can read it but through the API', async () => {
  const { bucket } = workspace;
  const host = process.env.FUNCTIONS_EMULATOR_HOST ?? '';
  await fire(host, process.env.GCLOUD_PROJECT ?? '', 'us-central1-archiveSnapshots');
  const [files] = await bucket.getFiles({ prefix: 'system/sky/' });
  expect(files.length).toBeGreaterThan(0);
  const [file] = files;
  const url = `http://${process.env.FIREBASE_STORAGE_EMULATOR_HOST}/v0/b/${bucket.name}/o/${encodeURIComponent(file?.name ?? '')}?alt=media`;
  const refused = await fetch(url, { headers: { authorization: `Bearer ${tokens[admin]}` } });
  expect(refused.status).toBe(403);

  const timeS = Number(/(\d+)\.gz$/.exec(file?.name ?? '')?.[1]);
  const past = await get(`/aircraft?time=${timeS + 40}`);
  expect(past.status).toBe(200);
  expect(past.headers.get('x-sky-offset')).toBe('-40');
  const { time, count } = decodeAircraft(new Uint8Array(await past.arrayBuffer()));
  expect(time).toBe(timeS);
  expect(count).toBeGreaterThan(1_000);
  expect((await get(`/aircraft?time=${timeS - 86_400}`)).status).toBe(404);
});
