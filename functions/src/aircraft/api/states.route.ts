import { type AircraftSnapshot, filterStates, TIER_LIMITS, toStatesAnswer } from '@nest/model';
import { type ApiContext, errorResponse } from '../../platform/http-response.ts';
import { NEAR_S, type PastSnapshots } from '../archive/past-snapshots.ts';
import { EncodedBody, type SnapshotCache } from '../snapshot/snapshot-cache.ts';
import type { SkyView, SnapshotService } from '../snapshot/snapshot-service.ts';
import {
  ageHeaders,
  encodedResponse,
  noSkyResponse,
  presentWhy,
  skyHeaders,
} from './api-responses.ts';
import { parseStatesQuery, type StatesQuery } from './states-query.ts';

/** An older snapshot is not returned as the current one, in s: OpenSky's own horizon. */
export const MAX_STALE_S = 3_600;
/** Past times are rounded to steps of this many seconds, so that callers share calls. */
const PAST_STEP_S = 300;
/** The share of the reserve that API clients leave for captures. */
const LEAVE_SHARE = 0.5;
const JSON_TYPE = 'application/json;charset=UTF-8';

export interface StatesDeps {
  sky: SnapshotService;
  past: PastSnapshots;
  clock: () => number;
}

/** OpenSky's `GET /states/all`, answered from the shared snapshot. */
export async function statesRoute(c: ApiContext, deps: StatesDeps): Promise<Response> {
  const parsed = parseStatesQuery(new URL(c.req.url).searchParams);
  if (!parsed.ok) return errorResponse(c, 400, parsed.message);
  const view = await deps.sky.current();
  const nowS = deps.clock() / 1000;
  const { query } = parsed;
  const { historyS } = TIER_LIMITS[view.status.tier];
  // For anonymous accounts OpenSky returns the present, whatever time is requested.
  const isPast = query.timeS !== null && historyS > 0 && query.timeS < presentFromS(view, nowS);
  if (!isPast) return present(c, query, view, nowS);
  if (nowS - (query.timeS ?? 0) > historyS) {
    return errorResponse(c, 400, 'time can be at most 1 hour in the past.');
  }
  return pastResponse(c, query, view, deps);
}

/** A time that is not older than the shared snapshot, with some tolerance, is the present. */
const presentFromS = ({ held }: SkyView, nowS: number) =>
  Math.min(held?.meta.timeS ?? nowS, nowS) - NEAR_S;

async function present(
  c: ApiContext,
  query: StatesQuery,
  { held, status }: SkyView,
  nowS: number,
): Promise<Response> {
  if (!held || nowS - held.meta.timeS > MAX_STALE_S) {
    return noSkyResponse(c, presentWhy(status), status);
  }
  const headers = { ...skyHeaders(status), ...ageHeaders(held.meta.timeS, nowS) };
  return encodedResponse(c, JSON_TYPE, presentBody(held, query), headers);
}

function presentBody(held: SnapshotCache, query: StatesQuery): EncodedBody {
  const isWhole = query.box === null && query.icao24.length === 0;
  return isWhole ? held.json(query.extended) : bodyOf(held.snapshot, query);
}

async function pastResponse(
  c: ApiContext,
  query: StatesQuery,
  { status }: SkyView,
  { past, clock }: StatesDeps,
): Promise<Response> {
  const wanted = query.timeS ?? 0;
  const result = await past.at({
    // Rounded up, because the previous step might be too old for OpenSky.
    timeS: Math.ceil(wanted / PAST_STEP_S) * PAST_STEP_S,
    box: null,
    leave: status.creditsReserved * LEAVE_SHARE,
    nearS: PAST_STEP_S,
  });
  if (!result.ok) return noSkyResponse(c, result.why, status);
  const headers = { ...skyHeaders(status), ...ageHeaders(result.snapshot.time, clock() / 1000) };
  return encodedResponse(c, JSON_TYPE, bodyOf(result.snapshot, query), headers);
}

function bodyOf(snapshot: AircraftSnapshot, query: StatesQuery): EncodedBody {
  const answer = toStatesAnswer(filterStates(snapshot, query), { extended: query.extended });
  return new EncodedBody(Buffer.from(JSON.stringify(answer)));
}
