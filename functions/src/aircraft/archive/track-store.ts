import type { Firestore } from 'firebase-admin/firestore';
import type { OpenSkyClient } from '../opensky/opensky-client.ts';
import type { Outcome } from '../opensky/opensky-outcome.ts';
import { parseTrack, type Track } from '../opensky/track.ts';
import { isRefused, type Refused, type SnapshotService } from '../snapshot/snapshot-service.ts';

/**
 * Credits charged for a track: the most that any call costs. OpenSky appears to count tracks
 * separately; if so, the next states response returns them.
 */
const TRACK_COST = 4;
const DEFAULT_COOL_DOWN_S = 60;
/** The share of the reserve that tracks leave for captures. */
const LEAVE_SHARE = 0.5;
/** A flight in progress is requested again after this, in ms. */
const LIVE_MS = 60_000;
/** Times of past flights are shared in steps of this many seconds. */
const STEP_S = 600;
const TRACKS_PATH = 'system/skyTracks';
const TRACKS_COLLECTION = `${TRACKS_PATH}/tracks`;

export interface TrackStoreOptions {
  db: Firestore;
  sky: SnapshotService;
  client: Pick<OpenSkyClient, 'track'>;
  clock?: () => number;
}

export type TrackResult = Outcome<Track> | Refused;

/** Tracks of single aircraft, fetched on demand and shared by all callers within a minute. */
export class TrackStore {
  readonly #options: TrackStoreOptions;

  constructor(options: TrackStoreOptions) {
    this.#options = options;
  }

  /** @param timeS a time during the flight, or 0 for the one in progress */
  async get(icao24: string, timeS: number): Promise<TrackResult> {
    const { db, sky, client, clock = Date.now } = this.#options;
    const step = Math.floor(timeS / STEP_S) * STEP_S;
    const reference = db.doc(`${TRACKS_COLLECTION}/${icao24}-${step}`);
    const [kept, shared] = await db.getAll(reference, db.doc(TRACKS_PATH));
    const stored = kept?.data();
    if (stored && clock() - Number(stored.fetchedAtMs) < LIVE_MS) {
      const track = parseTrack(JSON.parse(String(stored.json)));
      if (track) return { ok: true, value: track, remaining: null };
    }
    const coolMs = Number(shared?.get('coolDownUntilMs') ?? 0) - clock();
    if (coolMs > 0) return { ok: false, refused: 'cooling-down', retryAfterS: coolMs / 1000 };
    const { status } = await sky.current();
    const call = {
      cost: TRACK_COST,
      leave: status.creditsReserved * LEAVE_SHARE,
      separateQuota: true,
    };
    const result = await sky.ask(call, () => client.track(icao24, timeS));
    if (isRefused(result)) return result;
    if (!result.ok && result.fault === 'limited') {
      const waitMs = (result.retryAfterS ?? DEFAULT_COOL_DOWN_S) * 1000;
      await db.doc(TRACKS_PATH).set({ coolDownUntilMs: clock() + waitMs });
    }
    if (result.ok) {
      // As text: Firestore has no nested lists.
      await reference.set({ json: JSON.stringify(result.value), fetchedAtMs: clock() });
    }
    return result;
  }

  /** Removes expired tracks. @returns how many */
  async thin(): Promise<number> {
    const { db, clock = Date.now } = this.#options;
    const old = await db
      .collection(TRACKS_COLLECTION)
      .where('fetchedAtMs', '<', clock() - LIVE_MS)
      .limit(300)
      .get();
    const batch = db.batch();
    for (const { ref } of old.docs) batch.delete(ref);
    await batch.commit();
    return old.size;
  }
}
