import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  type AircraftSnapshot,
  decodeAircraft,
  parseStatesAnswer,
  type StatesAnswer,
  toSnapshot,
} from '@nest/model';
import { describe, expect, it } from 'vitest';
import { packSnapshot, SnapshotCache } from './snapshot/snapshot-cache.ts';

const WORLD = new URL('../../../../shared/data/opensky-states-world.json', import.meta.url);

const byAddress = (a: unknown[], b: unknown[]) => String(a[0]).localeCompare(String(b[0]));
const sorted = (snapshot: AircraftSnapshot) =>
  snapshot.states.toSorted((a, b) => a.icao24.localeCompare(b.icao24));

describe.skipIf(!existsSync(WORLD))('a real answer for the whole world', () => {
  const text = existsSync(WORLD) ? readFileSync(WORLD, 'utf8') : '{"time":0,"states":null}';
  const answer = JSON.parse(text) as StatesAnswer;
  const parsed = parseStatesAnswer(answer);

  it('is parsed without loss', () => {
    expect(parsed).toMatchObject({ ok: true, received: 6_553, dropped: {} });
  });

  it('comes back from the columns equal field by field', () => {
    if (!parsed.ok) throw new Error(parsed.reason);
    const stored = packSnapshot(parsed.snapshot, 0);
    const back = toSnapshot(decodeAircraft(gunzipSync(stored.gzip)));
    expect(back.time).toBe(parsed.snapshot.time);
    expect(back.states).toHaveLength(6_553);
    expect(sorted(back)).toStrictEqual(sorted(parsed.snapshot));
  });

  it('comes back as OpenSky’s JSON equal field by field', async () => {
    if (!parsed.ok) throw new Error(parsed.reason);
    const held = new SnapshotCache(packSnapshot(parsed.snapshot, 0));
    const bytes = await held.json(false).as('identity');
    const back = JSON.parse(Buffer.from(bytes).toString()) as StatesAnswer;
    expect(back.time).toBe(answer.time);
    expect(back.states?.toSorted(byAddress)).toStrictEqual(answer.states?.toSorted(byAddress));
  });

  it('is read by the parser again as it was', async () => {
    if (!parsed.ok) throw new Error(parsed.reason);
    const held = new SnapshotCache(packSnapshot(parsed.snapshot, 0));
    const bytes = gunzipSync(await held.json(true).as('gzip'));
    const again = parseStatesAnswer(JSON.parse(bytes.toString()));
    if (!again.ok) throw new Error(again.reason);
    const known = sorted(parsed.snapshot).map((state) => ({ ...state, category: 0 }));
    expect(sorted(again.snapshot)).toStrictEqual(known);
  });
});
