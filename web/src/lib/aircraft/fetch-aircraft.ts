import { AIRCRAFT_COLUMNS_TYPE, type AircraftColumns, decodeAircraft } from '@nest/model';
import { type AircraftProblem, deviceProblem } from './aircraft-problem.ts';
import { type ApiAnswer, type ApiDeps, callApi } from './api.ts';
import { parseHeaders, type ResponseMeta } from './response-meta.ts';

export type SkyAnswer =
  | { kind: 'sky'; columns: AircraftColumns; etag: string | null; head: ResponseMeta }
  | { kind: 'same'; head: ResponseMeta }
  | { kind: 'failed'; problem: AircraftProblem; head: ResponseMeta | null };

/** Requests the newest snapshot; an unchanged one costs no body. */
export async function fetchAircraft(
  deps: ApiDeps,
  etag: string | null,
  signal?: AbortSignal,
): Promise<SkyAnswer> {
  return skyOf(await callApi('/aircraft', deps, { etag, ...(signal && { signal }) }), signal);
}

/**
 * Requests the archived snapshot nearest to a time, Unix seconds; the browser caches final ones.
 */
export async function fetchPastAircraft(
  deps: ApiDeps,
  timeS: number,
  signal: AbortSignal,
): Promise<SkyAnswer> {
  const called = await callApi(`/aircraft?time=${timeS}`, deps, { signal, cache: 'default' });
  return skyOf(called, signal);
}

async function skyOf(answer: ApiAnswer, signal?: AbortSignal): Promise<SkyAnswer> {
  const head = answer.response && parseHeaders(answer.response.headers, Date.now());
  if (!answer.ok) return { kind: 'failed', problem: answer.problem, head };
  const { response } = answer;
  const malformed = { kind: 'failed', problem: deviceProblem('malformed'), head } as const;
  if (!head) return malformed;
  if (response.status === 304) return { kind: 'same', head };
  if (!response.headers.get('content-type')?.startsWith(AIRCRAFT_COLUMNS_TYPE)) return malformed;
  try {
    const columns = decodeAircraft(new Uint8Array(await response.arrayBuffer()));
    return { kind: 'sky', columns, etag: response.headers.get('etag'), head };
  } catch (error) {
    if (signal?.aborted) throw error;
    return malformed;
  }
}
