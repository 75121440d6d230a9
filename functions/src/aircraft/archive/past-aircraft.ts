import { gunzipSync } from 'node:zlib';
import { AIRCRAFT_COLUMNS_TYPE, SKY_ARCHIVE } from '@nest/model';
import { type ApiReply, type ApiRequest, errorReply, PRIVATE } from '../../platform/api.ts';
import { acceptedEncoding, matchesEtag } from '../api/api-replies.ts';
import type { SnapshotService } from '../snapshot/snapshot-service.ts';
import type { PastSnapshots } from './past-snapshots.ts';

/** Callers' clocks may be ahead by this much, in s. */
const AHEAD_S = 60;
/** Once no nearer snapshot can appear, a response is valid as long as the archive itself. */
const SETTLED = `private, max-age=${SKY_ARCHIVE.keepS}, immutable`;

export interface PastAircraftDeps {
  sky: Pick<SnapshotService, 'simulated'>;
  past: Pick<PastSnapshots, 'archivedNear' | 'archived'>;
  clock: () => number;
}

/** `GET /aircraft?time=`: the archived snapshot nearest to a time. OpenSky is not called. */
export async function pastAircraft(
  request: ApiRequest,
  timeS: number,
  { sky, past, clock }: PastAircraftDeps,
): Promise<ApiReply> {
  const ageS = clock() / 1000 - timeS;
  if (ageS < -AHEAD_S) return errorReply(request, 400, 'time must not be in the future.');
  const { keepS, reachS, stepS } = SKY_ARCHIVE;
  const foundS = ageS > keepS + reachS ? null : await past.archivedNear(timeS);
  if (foundS === null) return errorReply(request, 404, nothingSaid(ageS));
  // Weak, as for the current snapshot: the bytes differ by encoding, the aircraft do not.
  const etag = `W/"${foundS}"`;
  const headers = {
    ...PRIVATE,
    ...(ageS > reachS + stepS && { 'cache-control': SETTLED }),
    etag,
    'x-sky-state': 'archived',
    'x-sky-source': sky.simulated ? 'simulated' : 'opensky',
    'x-sky-time': String(foundS),
    'x-sky-offset': String(foundS - timeS),
  };
  if (matchesEtag(request.header('if-none-match'), etag)) {
    return { status: 304, headers, body: null };
  }
  const gzip = await past.archived(foundS);
  // As it is stored: brotli would take a seventh of a second for one caller.
  const isZipped = acceptedEncoding(request.header('accept-encoding'), ['gzip']) === 'gzip';
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': AIRCRAFT_COLUMNS_TYPE,
      ...(isZipped && { 'content-encoding': 'gzip' }),
    },
    body: isZipped ? gzip : gunzipSync(gzip),
  };
}

function nothingSaid(ageS: number): string {
  const { keepS, reachS } = SKY_ARCHIVE;
  if (ageS > keepS)
    return `The sky is archived for ${keepS / 86_400} days. That moment is earlier.`;
  return `No sky is archived within ${reachS / 60} minutes of that moment.`;
}
