import { type Failure, failure } from './opensky-outcome.ts';

export interface Answer {
  ok: true;
  status: number;
  headers: Headers;
  text: string;
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/**
 * One HTTP call with a time limit that includes the body. Errors are returned as values; neither
 * their text nor the request is logged, since either may contain the secret.
 */
export async function fetchWithin(
  url: string,
  init: RequestInit,
  limitMs: number,
): Promise<Answer | Failure> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(limitMs) });
    const text = await response.text();
    return { ok: true, status: response.status, headers: response.headers, text };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    if (name === 'TimeoutError' || name === 'AbortError') return failure('slow');
    if (UNREACHABLE.has(cause?.code ?? '')) return failure('unreachable', { sent: false });
    // The connection broke midway: the call was received, its response was lost.
    return failure('malformed');
  }
}

/** A header that is a non-negative integer, or null. */
export function numberHeader(headers: Headers, name: string): number | null {
  const text = headers.get(name);
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** The failure of a status other than 200, or null for 200. */
export function statusFailure({ status, headers }: Answer): Failure | null {
  const details = {
    remaining: numberHeader(headers, 'x-rate-limit-remaining'),
    retryAfterS:
      numberHeader(headers, 'x-rate-limit-retry-after-seconds') ??
      numberHeader(headers, 'retry-after'),
  };
  if (status === 200) return null;
  if (status === 401) return failure('unauthorized', details);
  if (status === 403) return failure('forbidden', details);
  if (status === 404) return failure('absent', details);
  if (status === 429) return failure('limited', details);
  return failure(status >= 500 ? 'unavailable' : 'rejected', details);
}

/** The JSON of a text, or undefined if it is invalid. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
