import type { Firestore } from 'firebase-admin/firestore';
import { beforeEach, expect, it } from 'vitest';
import { failure, type Outcome } from '../opensky/opensky-outcome.ts';
import { parseTrack, type Track } from '../opensky/track.ts';
import { SnapshotService } from '../snapshot/snapshot-service.ts';
import { FakeClock, MemorySkyRecords } from '../testing/memory.ts';
import { FakeOpenSky } from '../testing/states.ts';
import { TrackStore } from './track-store.ts';

const TRACK: Track = {
  icao24: '4b1812',
  startTime: 1_782_900_000,
  endTime: 1_782_903_000,
  callsign: 'SWR318',
  path: [[1_782_900_000, 47.45, 8.55, 430, 93, true]],
};

/** The subset of Firestore that tracks need. */
function aStore(): Firestore {
  const documents = new Map<string, Record<string, unknown>>();
  const doc = (path: string) => ({
    path,
    set: async (data: Record<string, unknown>) => void documents.set(path, data),
  });
  const read = ({ path }: { path: string }) => ({
    data: () => documents.get(path),
    get: (field: string) => documents.get(path)?.[field],
  });
  const getAll = async (...references: { path: string }[]) => references.map(read);
  return { doc, getAll } as unknown as Firestore;
}

let clock: FakeClock;
let answer: Outcome<Track>;
let asked: number;
let sky: SnapshotService;
let records: MemorySkyRecords;
let tracks: TrackStore;
beforeEach(() => {
  clock = new FakeClock(Date.UTC(2026, 6, 1, 12));
  answer = { ok: true, value: TRACK, remaining: 17 };
  asked = 0;
  records = new MemorySkyRecords('standard');
  const limits = { credits: 4_000, windowS: 86_400 };
  const client = {
    states: new FakeOpenSky(clock.now, limits),
    track: async () => {
      asked++;
      return answer;
    },
  };
  sky = new SnapshotService({
    records,
    client: client.states,
    simulated: false,
    clock: clock.now,
    sleep: clock.sleep,
  });
  tracks = new TrackStore({ db: aStore(), sky, client, clock: clock.now });
});

it('is asked for once a minute, however many ask', async () => {
  for (let n = 0; n < 5; n++) expect(await tracks.get('4b1812', 0)).toMatchObject({ value: TRACK });
  expect(asked).toBe(1);
  clock.advanceS(61);
  await tracks.get('4b1812', 0);
  expect(asked).toBe(2);
});

it('leaves the credits of states alone, which OpenSky counts apart', async () => {
  await tracks.get('4b1812', 0);
  // A snapshot took 4 of 4,000, and the track stays charged until OpenSky's next response.
  expect(records.record?.ledger.remaining).toBe(3_992);
  clock.advanceS(120);
  await sky.current();
  expect(records.record?.ledger.remaining).toBe(3_992);
  answer = failure('limited', { retryAfterS: 600, remaining: 0 });
  expect(await tracks.get('aaaaaa', 0)).toMatchObject({ fault: 'limited' });
  expect((await sky.current()).status.status).toBe('live');
});

it('keeps a cool-down of its own', async () => {
  answer = failure('limited', { retryAfterS: 600 });
  await tracks.get('4b1812', 0);
  clock.advanceS(500);
  expect(await tracks.get('4b1812', 0)).toMatchObject({
    refused: 'cooling-down',
    retryAfterS: 100,
  });
  clock.advanceS(101);
  await tracks.get('4b1812', 0);
  expect(asked).toBe(2);
});

it('reads tracks as OpenSky spells them, and drops bad waypoints', () => {
  const { callsign, ...rest } = TRACK;
  const spelt = { ...rest, calllsign: callsign, path: [...TRACK.path, [1, 2], 'x'] };
  expect(parseTrack(spelt)).toEqual(TRACK);
  expect(parseTrack({ icao24: '4b1812' })).toBeNull();
});
