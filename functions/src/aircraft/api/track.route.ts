import { type ApiReply, type ApiRequest, errorReply, PRIVATE } from '../../platform/api.ts';
import { isRefused, type SnapshotService } from '../snapshot/snapshot-service.ts';
import { noSkyReply, skyHeaders } from './api-replies.ts';
import type { TrackStore } from './track-store.ts';

/** How far back OpenSky keeps tracks, in s. */
const MAX_BACK_S = 30 * 86_400;

export interface TrackDeps {
  sky: SnapshotService;
  tracks: TrackStore;
  clock: () => number;
}

/** OpenSky's `GET /tracks/all`. */
export async function trackRoute(request: ApiRequest, deps: TrackDeps): Promise<ApiReply> {
  const icao24 = (request.query.get('icao24') ?? '').trim().toLowerCase();
  if (!/^[0-9a-f]{6}$/.test(icao24)) {
    return errorReply(request, 400, 'icao24 must be 6 hexadecimal digits.');
  }
  const time = request.query.get('time') ?? '0';
  const nowS = deps.clock() / 1000;
  if (!/^\d{1,11}$/.test(time) || (time !== '0' && nowS - Number(time) > MAX_BACK_S)) {
    return errorReply(
      request,
      400,
      'time must be 0 or whole seconds since 1970, at most 30 days back.',
    );
  }
  const result = await deps.tracks.get(icao24, Number(time));
  const { status } = await deps.sky.current();
  if (!result.ok) {
    const why = isRefused(result) ? result.refused : result.fault;
    return noSkyReply(request, why, status, result.retryAfterS ?? undefined);
  }
  return {
    status: 200,
    headers: { ...PRIVATE, 'content-type': 'application/json', ...skyHeaders(status) },
    body: JSON.stringify(result.value),
  };
}
