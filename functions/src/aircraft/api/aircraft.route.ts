import { AIRCRAFT_COLUMNS_TYPE } from '@nest/model';
import { type ApiContext, errorResponse, privateResponse } from '../../platform/http-response.ts';
import type { PastSnapshots } from '../archive/past-snapshots.ts';
import type { SnapshotService } from '../snapshot/snapshot-service.ts';
import {
  ageHeaders,
  encodedResponse,
  matchesEtag,
  noSkyResponse,
  presentWhy,
  skyHeaders,
} from './api-responses.ts';
import { pastAircraft } from './past-aircraft.route.ts';
import { MAX_STALE_S } from './states.route.ts';
import { readTime } from './states-query.ts';

export interface AircraftDeps {
  sky: SnapshotService;
  past: PastSnapshots;
  clock: () => number;
}

/**
 * `GET /aircraft`: all aircraft in columns, as the console draws them; with `time`, from the
 * archive.
 */
export async function aircraftRoute(c: ApiContext, deps: AircraftDeps): Promise<Response> {
  const time = readTime(new URL(c.req.url).searchParams);
  if (!time.ok) return errorResponse(c, 400, time.message);
  if (time.timeS !== null) return pastAircraft(c, time.timeS, deps);
  const { held, status } = await deps.sky.current();
  const nowS = deps.clock() / 1000;
  if (!held || nowS - held.meta.timeS > MAX_STALE_S) {
    return noSkyResponse(c, presentWhy(status), status);
  }
  // Weak: the bytes differ by encoding, the aircraft do not.
  const etag = `W/"${held.meta.id}"`;
  const headers = { etag, ...skyHeaders(status), ...ageHeaders(held.meta.timeS, nowS) };
  if (matchesEtag(c.req.header('if-none-match'), etag)) {
    return privateResponse(c, 304, headers, null);
  }
  return encodedResponse(c, AIRCRAFT_COLUMNS_TYPE, held.columns, headers);
}

/** `GET /aircraft/status`: credits, last call and status, for admins. */
export async function statusRoute(c: ApiContext, deps: AircraftDeps): Promise<Response> {
  const { status } = await deps.sky.current();
  const headers = { 'content-type': 'application/json', ...skyHeaders(status) };
  return privateResponse(c, 200, headers, JSON.stringify(status));
}
