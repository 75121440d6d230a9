import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify<Buffer, { level: number }, Buffer>(gzip);
/** Smaller bodies are sent uncompressed. */
const MIN_ZIPPED = 1_000;

/** A response of a mock, before it is sent. */
export interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

export const json = (status: number, value: unknown, headers = {}): Answer => ({
  status,
  body: JSON.stringify(value),
  headers,
});

export async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Sends a response, lightly compressed if accepted: over loopback only the header matters. */
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
