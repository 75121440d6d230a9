import { AIRCRAFT_COLUMNS_TYPE } from '@nest/model';
import { type ApiReply, type ApiRequest, errorReply, PRIVATE } from '../../platform/api.ts';
import { pastAircraft } from '../archive/past-aircraft.ts';
import type { PastSnapshots } from '../archive/past-snapshots.ts';
import type { SnapshotService } from '../snapshot/snapshot-service.ts';
import {
  ageHeaders,
  encodedReply,
  matchesEtag,
  noSkyReply,
  presentWhy,
  skyHeaders,
} from './api-replies.ts';
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
export async function aircraftRoute(request: ApiRequest, deps: AircraftDeps): Promise<ApiReply> {
  const time = readTime(request.query);
  if (!time.ok) return errorReply(request, 400, time.message);
  if (time.timeS !== null) return pastAircraft(request, time.timeS, deps);
  const { held, status } = await deps.sky.current();
  const nowS = deps.clock() / 1000;
  if (!held || nowS - held.meta.timeS > MAX_STALE_S) {
    return noSkyReply(request, presentWhy(status), status);
  }
  // Weak: the bytes differ by encoding, the aircraft do not.
  const etag = `W/"${held.meta.id}"`;
  const headers = { etag, ...skyHeaders(status), ...ageHeaders(held.meta.timeS, nowS) };
  if (matchesEtag(request.header('if-none-match'), etag)) {
    return { status: 304, headers: { ...PRIVATE, ...headers }, body: null };
  }
  return encodedReply(request, AIRCRAFT_COLUMNS_TYPE, held.columns, headers);
}

/** `GET /aircraft/status`: credits, last call and status, for admins. */
export async function statusRoute(_request: ApiRequest, deps: AircraftDeps): Promise<ApiReply> {
  const { status } = await deps.sky.current();
  return {
    status: 200,
    headers: { ...PRIVATE, 'content-type': 'application/json', ...skyHeaders(status) },
    body: JSON.stringify(status),
  };
}
