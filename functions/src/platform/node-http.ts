import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApiReply, type ApiRequest, errorReply } from './api.ts';
import { log } from './log.ts';

const EXPOSED =
  'ETag, X-Rate-Limit-Remaining, X-Rate-Limit-Retry-After-Seconds, Retry-After, X-Sky-State, X-Sky-Source, X-Sky-Time, X-Sky-Age, X-Sky-Next, X-Sky-Fault, X-Sky-Offset';
const ALLOWED = 'Authorization, If-None-Match, X-Firebase-AppCheck';
const PREFLIGHT_S = 3_600;

/**
 * Serves the API with Node's HTTP or Express, which Cloud Functions uses. Pages of other sites may
 * call if their origin is listed; apps and same-origin pages need no entry.
 */
export function serve(
  answer: (request: ApiRequest) => Promise<ApiReply>,
  origins: () => readonly string[],
) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = readRequest(incoming);
    const cors = corsHeaders(request, origins());
    const reply = await replyTo(request, answer, cors !== null);
    outgoing.writeHead(reply.status, {
      ...reply.headers,
      ...cors,
      ...(reply.body !== null && { 'content-length': String(Buffer.byteLength(reply.body)) }),
    });
    outgoing.end(request.method === 'HEAD' ? undefined : (reply.body ?? undefined));
  };
}

async function replyTo(
  request: ApiRequest,
  answer: (request: ApiRequest) => Promise<ApiReply>,
  isListed: boolean,
): Promise<ApiReply> {
  if (request.method === 'OPTIONS') {
    return { status: isListed ? 204 : 403, headers: { vary: 'Origin' }, body: null };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return errorReply(request, 405, 'Only GET is possible here.', { allow: 'GET, HEAD, OPTIONS' });
  }
  try {
    return await answer(request);
  } catch (error) {
    log.error('api.failed', error, { path: request.path });
    return errorReply(request, 500, 'The server could not answer. Try again in a minute.');
  }
}

function readRequest(incoming: IncomingMessage): ApiRequest {
  const url = new URL(incoming.url ?? '/', 'http://api');
  return {
    method: incoming.method ?? 'GET',
    // Hosting passes on the whole path, a direct call of the function only what follows its name.
    path: url.pathname.replace(/^\/api(?=\/|$)/, '').replace(/\/+$/, '') || '/',
    query: url.searchParams,
    header: (name) => {
      const value = incoming.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
  };
}

/** Null if the call comes from a page of a site that is not listed. */
function corsHeaders(
  request: ApiRequest,
  origins: readonly string[],
): Record<string, string> | null {
  const origin = request.header('origin');
  if (!origin || !origins.includes(origin)) return null;
  const headers = { 'access-control-allow-origin': origin };
  if (request.method !== 'OPTIONS') return { ...headers, 'access-control-expose-headers': EXPOSED };
  return {
    ...headers,
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': ALLOWED,
    'access-control-max-age': String(PREFLIGHT_S),
  };
}
