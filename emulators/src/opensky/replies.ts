import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Payment } from './account.ts';

const zip = promisify<Buffer, { level: number }, Buffer>(gzip);
/** Smaller bodies are sent as they are. */
const MIN_ZIPPED = 1_000;

/** An answer before it is sent. */
export interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
  /** Credits that it was charged. */
  cost?: number;
}

export const json = (status: number, value: unknown, headers = {}): Answer => ({
  status,
  body: JSON.stringify(value),
  headers,
});

export const badRequest = (message: string) =>
  json(400, { status: 400, error: 'Bad Request', message });

export const unauthorized = () => json(401, { status: 401, error: 'Unauthorized' });

/** The 429 of a caller who has spent the credits. */
export const spent = (payment: Extract<Payment, { ok: false }>): Answer => ({
  status: 429,
  body: 'Too many requests',
  headers: {
    'X-Rate-Limit-Remaining': String(payment.remaining),
    'X-Rate-Limit-Retry-After-Seconds': String(payment.retryAfterS),
  },
});

export async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Sends an answer, zipped lightly for who takes that: over a loopback only the header matters. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers = {} }: Answer,
): Promise<void> {
  const isZipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const content = Buffer.from(body);
  const bytes =
    isZipped && content.length > MIN_ZIPPED ? await zip(content, { level: 1 }) : content;
  response.writeHead(status, {
    'content-type': /^[{[]/.test(body) ? 'application/json' : 'text/plain',
    'content-length': bytes.length,
    ...(bytes !== content && { 'content-encoding': 'gzip' }),
    ...headers,
  });
  response.end(bytes);
}
