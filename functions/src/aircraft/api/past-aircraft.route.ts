import { gunzipSync } from 'node:zlib';
import { AIRCRAFT_COLUMNS_TYPE, SKY_ARCHIVE } from '@nest/model';
import { type ApiContext, errorResponse, privateResponse } from '../../platform/http-response.ts';
import type { PastSnapshots } from '../archive/past-snapshots.ts';
import type { SnapshotService } from '../snapshot/snapshot-service.ts';
import { acceptedEncoding, matchesEtag } from './api-responses.ts';

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
  c: ApiContext,
  timeS: number,
  { sky, past, clock }: PastAircraftDeps,
): Promise<Response> {
  const ageS = clock() / 1000 - timeS;
  if (ageS < -AHEAD_S) return errorResponse(c, 400, 'time must not be in the future.');
  const { keepS, reachS, stepS } = SKY_ARCHIVE;
  const foundS = ageS > keepS + reachS ? null : await past.archivedNear(timeS);
  if (foundS === null) return errorResponse(c, 404, nothingSaid(ageS));
  // Weak, as for the current snapshot: the bytes differ by encoding, the aircraft do not.
  const etag = `W/"${foundS}"`;
  const headers = {
    ...(ageS > reachS + stepS && { 'cache-control': SETTLED }),
    etag,
    'x-sky-state': 'archived',
    'x-sky-source': sky.simulated ? 'simulated' : 'opensky',
    'x-sky-time': String(foundS),
    'x-sky-offset': String(foundS - timeS),
  };
  if (matchesEtag(c.req.header('if-none-match'), etag)) {
    return privateResponse(c, 304, headers, null);
  }
  const gzip = await past.archived(foundS);
  // As it is stored: brotli would take a seventh of a second for one caller.
  const isZipped = acceptedEncoding(c.req.header('accept-encoding'), ['gzip']) === 'gzip';
  const encoded = {
    ...headers,
    'content-type': AIRCRAFT_COLUMNS_TYPE,
    ...(isZipped && { 'content-encoding': 'gzip' }),
  };
  return privateResponse(c, 200, encoded, isZipped ? gzip : gunzipSync(gzip));
}

function nothingSaid(ageS: number): string {
  const { keepS, reachS } = SKY_ARCHIVE;
  if (ageS > keepS)
    return `The sky is archived for ${keepS / 86_400} days. That moment is earlier.`;
  return `No sky is archived within ${reachS / 60} minutes of that moment.`;
}
