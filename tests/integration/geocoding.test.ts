import { randomUUID } from 'node:crypto';
import {
  GEOCODING_KEY,
  type GeocodingScript,
  type MockGeocoding,
  startGeocoding,
} from '@nest/dev/mocks/google/geocoding.ts';
import { loadGazetteer } from '@nest/functions/geocoding/gazetteer/load-gazetteer.ts';
import { gazetteerGeocoding } from '@nest/functions/geocoding/geocoding.ts';
import { GoogleClient } from '@nest/functions/geocoding/google/google-client.ts';
import { googleGeocoding } from '@nest/functions/geocoding/google/google-geocoding.ts';
import {
  FirestoreGoogleRecords,
  GEOCODING_ANSWERS,
  GEOCODING_PATH,
} from '@nest/functions/geocoding/google/google-records.ts';
import {
  CALLS,
  type CallDeclaration,
  MAP_SETTINGS_PATH,
  mapSettingsSchema,
  type OutputOf,
} from '@nest/model';
import { stampsFixture } from '@nest/model/testing';
import { Timestamp } from 'firebase-admin/firestore';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { admit, idToken, openWorkspace, type Workspace } from './support/workspace.ts';

const salt = randomUUID().slice(0, 8);
const uid = `places-${salt}`;
const functionsUrl = `http://${process.env.FUNCTIONS_EMULATOR_HOST}/${process.env.GCLOUD_PROJECT}/us-central1`;

let workspace: Workspace;
let google: MockGeocoding;
let token = '';
beforeAll(async () => {
  workspace = await openWorkspace();
  google = await startGeocoding(Number(new URL(process.env.NEST_GEOCODING_URL ?? '').port));
  await admit(workspace, uid, { role: 'observer' });
  token = await idToken(uid);
});
afterAll(() => google.stop());
afterEach(async () => {
  google.script = null;
  google.calls = [];
  await workspace.db.recursiveDelete(workspace.db.doc(GEOCODING_PATH));
});

async function call<Declared extends CallDeclaration>(
  { name, output }: Declared,
  data: object,
  bearer: string | null = token,
): Promise<OutputOf<Declared>> {
  const response = await fetch(`${functionsUrl}/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify({ data }),
  });
  const { result, error } = (await response.json()) as {
    result: unknown;
    error?: { status: string };
  };
  if (error) throw new Error(error.status);
  return output.parse(result) as OutputOf<Declared>;
}

const choose = (geocoder: 'google' | 'gazetteer') =>
  workspace.db.doc(MAP_SETTINGS_PATH).set(
    mapSettingsSchema.parse({
      geocoder,
      googleMapsKey: '',
      googleMapId: '',
      ...stampsFixture({}, Timestamp.fromMillis),
    }),
  );

describe('the callables', () => {
  it('answer members from the gazetteer, and nobody else', async () => {
    const { places, ...rest } = await call(CALLS.searchPlaces, { text: 'zuerich' });
    expect(places[0]?.label).toBe('Zürich, Switzerland');
    expect(rest).toEqual({ source: 'gazetteer', fallback: null });
    const place = { latitude: 47.44, longitude: 8.83 };
    expect((await call(CALLS.reversePlace, place)).place).toEqual({
      label: '1 km W of Turbenthal, Switzerland',
      countryCode: 'CH',
    });
    await expect(call(CALLS.searchPlaces, { text: 'zuerich' }, null)).rejects.toThrow(
      'UNAUTHENTICATED',
    );
    await expect(call(CALLS.reversePlace, place, null)).rejects.toThrow('UNAUTHENTICATED');
    for (const bad of [{}, { text: '' }, { text: 'x', more: 1 }, { text: 'x'.repeat(201) }]) {
      await expect(call(CALLS.searchPlaces, bad)).rejects.toThrow('INVALID_ARGUMENT');
    }
    for (const bad of [{ latitude: 91, longitude: 0 }, { latitude: 0 }]) {
      await expect(call(CALLS.reversePlace, bad)).rejects.toThrow('INVALID_ARGUMENT');
    }
    expect(google.calls).toEqual([]);
  });

  it('ask Google once the workspace wants it, and tell it no private place', async () => {
    await choose('google');
    const found = await call(CALLS.searchPlaces, {
      text: 'Seestrasse 12',
      near: { latitude: 47.3769, longitude: 8.5417 },
    });
    expect(found).toMatchObject({ source: 'google', fallback: null });
    expect(found.places[0]).toMatchObject({
      label: 'Seestrasse 12, 8610 Uster, Switzerland',
      countryCode: 'CH',
      accuracyM: 30,
    });
    expect(google.calls.map((query) => Object.fromEntries(query))).toEqual([
      { address: 'Seestrasse 12', bounds: '46,8|48,10', language: 'en' },
    ]);
    const secret = { latitude: 47.34513, longitude: 8.71134 };
    expect(await call(CALLS.reversePlace, secret)).toMatchObject({
      source: 'gazetteer',
      fallback: 'private',
      place: { label: 'Uster, Switzerland' },
    });
    const named = { text: 'Seestrasse 12', geoprivacy: 'obscured' };
    expect(await call(CALLS.searchPlaces, named)).toMatchObject({ fallback: 'private' });
    expect(google.calls).toHaveLength(1);
    expect(await call(CALLS.reversePlace, { ...secret, geoprivacy: 'open' })).toMatchObject({
      source: 'google',
      place: { label: 'Seestrasse 12, 8610 Uster, Switzerland', countryCode: 'CH' },
    });
    expect(google.calls).toHaveLength(2);
  });
});

describe('Google’s answers', () => {
  const geocoding = ({ dailyLimit = 100, key = GEOCODING_KEY, limitMs = 20_000 } = {}) => {
    let nowMs = Date.UTC(2026, 6, 1, 19);
    return {
      ...googleGeocoding({
        gazetteer: gazetteerGeocoding(loadGazetteer),
        client: new GoogleClient({ url: google.url, key: () => key, limitMs }),
        records: new FirestoreGoogleRecords(workspace.db),
        clock: () => nowMs,
        dailyLimit,
      }),
      wait: (ms: number) => {
        nowMs += ms;
      },
    };
  };
  const open = (text: string) => ({ text, near: null, geoprivacy: 'open' as const });

  it('are kept for 30 days, without the question', async () => {
    const places = geocoding();
    const first = await places.search(open('Seestrasse 12'));
    expect(await places.search(open('  SEESTRASSE  12 '))).toEqual(first);
    expect(google.calls).toHaveLength(1);
    const stored = await workspace.db.collection(GEOCODING_ANSWERS).get();
    expect(stored.docs.map(({ id }) => id)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    places.wait(30 * 86_400_000 + 1);
    await places.search(open('Seestrasse 12'));
    expect(google.calls).toHaveLength(2);
  });

  it('are never asked for more often than the day allows, by many at once', async () => {
    const places = geocoding({ dailyLimit: 5 });
    const texts = Array.from({ length: 20 }, (_, i) => `Uster ${i}`);
    const answers = await Promise.all(texts.map((text) => places.search(open(text))));
    expect(google.calls).toHaveLength(5);
    expect(answers.filter(({ fallback }) => fallback === 'quota')).toHaveLength(15);
    expect((await workspace.db.doc(GEOCODING_PATH).get()).get('used')).toBe(5);
  });

  it.each<[GeocodingScript | 'bad key', string, number]>([
    ['slow', 'slow', 1_000],
    ['down', 'unreachable', 20_000],
    ['crowded', 'quota', 20_000],
    ['spent', 'quota', 20_000],
    ['broken', 'unavailable', 20_000],
    ['unknown', 'unavailable', 20_000],
    ['bad key', 'refused', 20_000],
  ])('give way to the gazetteer: %s', async (fault, fallback, limitMs) => {
    const isKey = fault === 'bad key';
    if (!isKey) google.script = fault;
    const places = geocoding({ limitMs, ...(isKey && { key: 'AIza-wrong' }) });
    const found = await places.search(open('Uster'));
    expect(found).toMatchObject({ source: 'gazetteer', fallback });
    expect(found.places[0]?.name).toBe('Uster');
    // No further calls during the cool-down.
    expect(await places.search(open('Zürich'))).toMatchObject({ source: 'gazetteer', fallback });
    expect(google.calls).toHaveLength(1);
    if (isKey || fault === 'spent') return;
    google.script = null;
    places.wait(60_000);
    expect(await geocoding().search(open('nowhere at all'))).toMatchObject({ fallback });
    expect(await places.search(open('Seestrasse 12'))).toMatchObject({ source: 'google' });
  });

  it('give way to the gazetteer where Google knows nothing', async () => {
    const places = geocoding();
    const found = await places.search(open('Winterthur'));
    expect(found).toMatchObject({ source: 'gazetteer', fallback: null });
    expect(found.places[0]?.name).toBe('Winterthur');
    const ocean = { latitude: -40, longitude: -120, accuracyM: null, geoprivacy: 'open' as const };
    expect(await places.reverse(ocean)).toEqual({
      place: null,
      source: 'gazetteer',
      fallback: null,
    });
    const blank = await new GoogleClient({ url: google.url, key: () => GEOCODING_KEY }).forward(
      ' ',
      null,
    );
    expect(blank).toEqual({ ok: false, fault: 'rejected' });
  });
});
