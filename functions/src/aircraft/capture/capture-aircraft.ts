import {
  FIRST_CAPTURE_ID,
  type Phenomenon,
  phenomenonPath,
  type SkyCapture,
  skyCapturePath,
} from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { NEAR_S, type PastResult, type PastSnapshots } from '../archive/past-snapshots.ts';
import { aircraftWithin, captureArea } from './capture.ts';

/** How far back the archive reaches, in ms: older reports have nothing to capture. */
const ARCHIVE_MS = 7 * 24 * 3_600_000;
/** How long a worker may take before a repeated event may do its work again, in ms. */
const CLAIM_MS = 60_000;
/** Transient errors are retried for this long after the report was made, in ms. */
const RETRY_FOR_MS = 10 * 60_000;
/** Reports per task: each may take several seconds. */
export const MAX_CAPTURES = 50;
/** The share of the reserve that imported rows leave for reports by people. */
const BULK_LEAVE_SHARE = 0.5;
const PASSING = new Set([
  'busy',
  'cooling-down',
  'slow',
  'unreachable',
  'unavailable',
  'malformed',
  'empty',
]);

/** Under `system/`, which no client can read; exists only during a capture. */
export const claimPath = (phenomenonId: string) => `system/skyCapture-${phenomenonId}`;

export interface CaptureDeps {
  db: Firestore;
  past: PastSnapshots;
  simulated: boolean;
  radiusM: number;
  /** Part of a bulk job: it leaves a share of the credits for single reports. */
  isBulk?: boolean;
  clock?: () => number;
}

export type CaptureOutcome =
  | 'captured'
  | 'unavailable'
  /** Already captured, or being captured by another worker. */
  | 'there'
  | 'busy'
  /** Retry: the error may be transient. */
  | 'later'
  /** It has no public location, no exact time, or a time without any snapshots. */
  | 'not applicable';

type Reported = Pick<Phenomenon, 'observedAt' | 'timePrecision' | 'location' | 'createdAt'>;

/**
 * Whether aircraft can be captured for a report; cheap, since it is called for every imported row.
 */
export function isCapturable(phenomenon: Reported, nowMs: number): boolean {
  const { location, timePrecision, observedAt } = phenomenon;
  const isMoment = timePrecision === 'second' || timePrecision === 'minute';
  return location !== null && isMoment && nowMs - observedAt.toMillis() < ARCHIVE_MS;
}

/** Captures the aircraft around a phenomenon at its time; repeated calls capture only once. */
export async function captureAircraftAround(
  deps: CaptureDeps,
  phenomenonId: string,
  phenomenon: Reported,
): Promise<CaptureOutcome> {
  const { db, past, radiusM, isBulk = false, clock = Date.now } = deps;
  const { location, observedAt, createdAt } = phenomenon;
  if (!location || !isCapturable(phenomenon, clock())) return 'not applicable';
  const claimed = await claim(db, phenomenonId, clock());
  if (claimed !== 'mine') return claimed;
  const wantedTimeS = Math.floor(Math.min(observedAt.toMillis(), clock()) / 1000);
  const area = captureArea(location, radiusM);
  const leave = isBulk ? (await past.creditsReserved()) * BULK_LEAVE_SHARE : 0;
  const request = { timeS: wantedTimeS, box: area.box, leave, nearS: NEAR_S };
  const result = await past.at(request);
  const passes = !result.ok && PASSING.has(result.why);
  if (passes && clock() - createdAt.toMillis() < RETRY_FOR_MS) {
    await db.doc(claimPath(phenomenonId)).delete();
    return 'later';
  }
  const capture: SkyCapture = {
    ...taken(result, area),
    wantedTimeS,
    simulated: deps.simulated,
    centre: area.centre,
    radiusM: area.radiusM,
    capturedAt: Timestamp.fromMillis(clock()),
  };
  return store(db, phenomenonId, capture);
}

function taken(result: PastResult, area: ReturnType<typeof captureArea>) {
  if (!result.ok) {
    const none = { skyTimeS: null, from: null, found: 0, aircraft: [] };
    return { status: 'unavailable' as const, reason: result.why, ...none };
  }
  const { snapshot, from } = result;
  const within = aircraftWithin(snapshot, area);
  return { status: 'captured' as const, reason: null, skyTimeS: snapshot.time, from, ...within };
}

/**
 * For repeated and parallel deliveries of one event: only one worker proceeds, so only one call is
 * paid for.
 */
function claim(db: Firestore, phenomenonId: string, nowMs: number) {
  const reference = db.doc(claimPath(phenomenonId));
  return db.runTransaction(async (transaction): Promise<'mine' | 'there' | 'busy'> => {
    const capture = db.doc(skyCapturePath(phenomenonId, FIRST_CAPTURE_ID));
    if ((await transaction.get(capture)).exists) return 'there';
    const untilMs: unknown = (await transaction.get(reference)).get('untilMs');
    if (typeof untilMs === 'number' && untilMs > nowMs) return 'busy';
    transaction.set(reference, { untilMs: nowMs + CLAIM_MS });
    return 'mine';
  });
}

async function store(
  db: Firestore,
  phenomenonId: string,
  capture: SkyCapture,
): Promise<CaptureOutcome> {
  return db.runTransaction(async (transaction) => {
    const reference = db.doc(skyCapturePath(phenomenonId, FIRST_CAPTURE_ID));
    // A phenomenon that was moved to the trash meanwhile must not get a new subdocument.
    const [phenomenon, there] = await transaction.getAll(
      db.doc(phenomenonPath(phenomenonId)),
      reference,
    );
    transaction.delete(db.doc(claimPath(phenomenonId)));
    if (there?.exists) return 'there';
    if (!phenomenon?.exists) return 'not applicable';
    transaction.create(reference, capture);
    return capture.status;
  });
}
