import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';

/** The verified caller. */
interface Caller {
  uid: string;
}

/** What middleware sets for the routes of the HTTP API. */
export interface ApiEnv {
  Variables: { caller: Caller };
}
export type ApiContext = Context<ApiEnv>;

/** All responses of the API belong to the caller alone and are revalidated each time. */
const PRIVATE = {
  'cache-control': 'private, no-cache',
  vary: 'Authorization, Accept-Encoding, Origin',
};

/** A response for the caller alone. */
export function privateResponse(
  c: ApiContext,
  status: StatusCode,
  headers: Record<string, string>,
  body: string | Uint8Array | null,
): Response {
  return c.newResponse(body as string | Uint8Array<ArrayBuffer> | null, status, {
    ...PRIVATE,
    ...headers,
    // Set here, so that a response to HEAD has it too.
    ...(body !== null && { 'content-length': String(Buffer.byteLength(body)) }),
  });
}

/** An error in OpenSky's own format, with a message for people. */
export function errorResponse(
  c: ApiContext,
  status: ContentfulStatusCode,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const error = STATUS_CODES[status] ?? 'Error';
  const timestamp = new Date().toISOString();
  const body = { timestamp, status, error, message, path: `/api${c.req.path}` };
  const type = { 'content-type': 'application/json', ...headers };
  return privateResponse(c, status, type, JSON.stringify(body));
}
