import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toStatesAnswer } from '@nest/model';
import { skyFixture } from './states.ts';

/** The failures that a scripted OpenSky can produce. */
export const SCRIPTS = ['slow', '401', '403', '429', '5xx', 'truncated', 'empty'] as const;
export type Script = (typeof SCRIPTS)[number];

export interface ScriptedOpenSky {
  url: string;
  tokenUrl: string;
  /** The current failure, or null. */
  script: Script | null;
  /** Paths and queries of all calls. */
  calls: URL[];
  tokensIssued: number;
  /** Tokens that it no longer accepts. */
  revoked: Set<string>;
  stop(): Promise<void>;
}

const RETRY_AFTER_S = 22_688;

/** A server that responds as OpenSky does, with fully known data. */
export async function startScriptedOpenSky(clock: () => number): Promise<ScriptedOpenSky> {
  const server = createServer((request, response) => answer(request, response, sky, clock));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sky: ScriptedOpenSky = {
    url: `${root}/api`,
    tokenUrl: `${root}/token`,
    script: null,
    calls: [],
    tokensIssued: 0,
    revoked: new Set(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return sky;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  sky: ScriptedOpenSky,
  clock: () => number,
): void {
  const url = new URL(request.url ?? '/', 'http://sky');
  const send = (status: number, body: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  if (url.pathname === '/token') {
    sky.tokensIssued++;
    send(200, JSON.stringify({ access_token: `token-${sky.tokensIssued}`, expires_in: 1_800 }));
    return;
  }
  sky.calls.push(url);
  const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
  if (sky.script === '401' || sky.revoked.has(token)) return void send(401, '');
  if (sky.script === 'slow') return;
  if (sky.script === '403') return void send(403, '{}');
  if (sky.script === '5xx') return void send(503, '<html>Service Unavailable</html>');
  const nowS = Math.floor(clock() / 1000);
  const timeS = Number(url.searchParams.get('time')) || nowS;
  const text = JSON.stringify(toStatesAnswer(skyFixture(timeS), { extended: true }));
  const headers = { 'x-rate-limit-remaining': '3000' };
  if (sky.script === '429') {
    const spent = { 'x-rate-limit-remaining': '0' };
    return void send(429, '', {
      ...spent,
      'x-rate-limit-retry-after-seconds': String(RETRY_AFTER_S),
    });
  }
  if (sky.script === 'truncated') return void send(200, text.slice(0, -80), headers);
  if (sky.script === 'empty') {
    return void send(200, JSON.stringify({ time: nowS, states: null }), headers);
  }
  send(200, text, headers);
}
