import type { SkyStatus } from '@nest/model';
import { type ApiContext, errorResponse, privateResponse } from '../../platform/http-response.ts';
import type { PastResult } from '../archive/past-snapshots.ts';
import type { Fault } from '../opensky/opensky-outcome.ts';
import type { EncodedBody, Encoding } from '../snapshot/snapshot-cache.ts';

/** Bodies smaller than this are not worth compressing, in bytes. */
const MIN_COMPRESSED_BYTES = 1_024;

/** Whether an `If-None-Match` names this revision. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return header?.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag)) ?? false;
}

/** The best encoding that a caller accepts, out of `offered`. */
export function acceptedEncoding(
  accept: string | undefined,
  offered: readonly Encoding[] = ['br', 'gzip'],
): Encoding {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const names = (accept ?? '')
    .split(',')
    .filter((each) => !refused.test(each))
    .map((each) => each.split(';')[0]?.trim().toLowerCase());
  return offered.find((encoding) => names.includes(encoding)) ?? 'identity';
}

/** OpenSky's header, and further information for clients. */
export function skyHeaders(status: SkyStatus): Record<string, string> {
  return {
    'x-rate-limit-remaining': String(Math.floor(status.creditsLeft)),
    'x-sky-state': status.status,
    'x-sky-source': status.simulated ? 'simulated' : 'opensky',
    'x-sky-next': String(Math.max(0, Math.ceil(status.nextRefreshS - status.atS))),
    ...(status.lastFault && { 'x-sky-fault': status.lastFault }),
  };
}

/** The time of the snapshot, and its age. */
export function ageHeaders(timeS: number, nowS: number): Record<string, string> {
  const ageS = Math.max(0, Math.round(nowS - timeS));
  return { 'x-sky-time': String(timeS), 'x-sky-age': String(ageS) };
}

/** A body in the best encoding that the caller accepts. */
export async function encodedResponse(
  c: ApiContext,
  contentType: string,
  body: EncodedBody,
  headers: Record<string, string>,
): Promise<Response> {
  const plain = await body.as('identity');
  const isSmall = plain.length < MIN_COMPRESSED_BYTES;
  const encoding = isSmall ? 'identity' : acceptedEncoding(c.req.header('accept-encoding'));
  const encoded = {
    'content-type': contentType,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    ...headers,
  };
  return privateResponse(c, 200, encoded, await body.as(encoding));
}

type Why = Exclude<PastResult, { ok: true }>['why'];

const EXPLANATIONS: Partial<Record<Why, string>> = {
  slow: 'OpenSky did not answer in time.',
  unreachable: 'OpenSky could not be reached.',
  unauthorized: 'OpenSky refuses the credentials of this workspace. An admin has to renew them.',
  forbidden: 'OpenSky refuses calls from this workspace.',
  unavailable: 'OpenSky is out of order.',
  malformed: 'OpenSky gave an answer that could not be read.',
  empty: 'OpenSky answered without a single aircraft, which is not a quiet sky.',
  rejected: 'OpenSky did not understand the call.',
  busy: 'Another call to OpenSky is under way.',
  'not-archived': 'No aircraft data for that time.',
};

/**
 * The response to a caller when there is no snapshot to show. It never suggests that the caller
 * made a mistake: 401 and 403 refer only to the caller's own token; OpenSky refusing this workspace
 * is a 503.
 */
export function noSkyResponse(
  c: ApiContext,
  why: Why | null,
  status: SkyStatus,
  retryAfterS: number = status.nextRefreshS - status.atS,
): Response {
  const waitS = Math.max(1, Math.ceil(retryAfterS));
  const headers = { ...skyHeaders(status), 'retry-after': String(waitS) };
  if (why === 'limited' || why === 'cooling-down' || why === 'spent' || why === 'reserved') {
    const until = why === 'limited' || why === 'cooling-down' ? waitS : secondsToReset(status);
    return errorResponse(
      c,
      429,
      `The workspace has no OpenSky credits for this. Ask again in ${until} s.`,
      {
        ...headers,
        'retry-after': String(until),
        'x-rate-limit-retry-after-seconds': String(until),
      },
    );
  }
  if (why === 'absent') return errorResponse(c, 404, 'OpenSky knows of no such flight.', headers);
  const said = (why && EXPLANATIONS[why]) ?? 'No sky has been received yet.';
  return errorResponse(c, 503, `${said} Ask again in ${waitS} s.`, headers);
}

const secondsToReset = ({ creditsResetS, atS }: SkyStatus) =>
  Math.max(1, Math.ceil(creditsResetS - atS));

/** Why there is nothing to show although only the current snapshot was requested. */
export function presentWhy(status: SkyStatus): Why | null {
  if (status.lastFault !== null) return status.lastFault as Fault;
  return status.intervalS === null ? 'spent' : null;
}
