import { type ApiContext, errorResponse, privateResponse } from '../../platform/http-response.ts';
import type { TrackStore } from '../archive/track-store.ts';
import { isRefused, type SnapshotService } from '../snapshot/snapshot-service.ts';
import { noSkyResponse, skyHeaders } from './api-responses.ts';

/** How far back OpenSky keeps tracks, in s. */
const MAX_BACK_S = 30 * 86_400;

export interface TrackDeps {
  sky: SnapshotService;
  tracks: TrackStore;
  clock: () => number;
}

/** OpenSky's `GET /tracks/all`. */
export async function trackRoute(c: ApiContext, deps: TrackDeps): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const icao24 = (query.get('icao24') ?? '').trim().toLowerCase();
  if (!/^[0-9a-f]{6}$/.test(icao24)) {
    return errorResponse(c, 400, 'icao24 must be 6 hexadecimal digits.');
  }
  const time = query.get('time') ?? '0';
  const nowS = deps.clock() / 1000;
  if (!/^\d{1,11}$/.test(time) || (time !== '0' && nowS - Number(time) > MAX_BACK_S)) {
    const text = 'time must be 0 or whole seconds since 1970, at most 30 days back.';
    return errorResponse(c, 400, text);
  }
  const result = await deps.tracks.get(icao24, Number(time));
  const { status } = await deps.sky.current();
  if (!result.ok) {
    const why = isRefused(result) ? result.refused : result.fault;
    return noSkyResponse(c, why, status, result.retryAfterS ?? undefined);
  }
  const headers = { 'content-type': 'application/json', ...skyHeaders(status) };
  return privateResponse(c, 200, headers, JSON.stringify(result.value));
}
