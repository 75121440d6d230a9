import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { filterStates, statesCost, type Tier, toStatesAnswer } from '@nest/model';
import { HOST } from '../../lib/hosts.ts';
import { json, send, textOf } from '../server/answer.ts';
import { serveMock } from '../server/serve.ts';
import { Accounts, type Caller, TOKEN_LIFE_S } from './account.ts';
import { answered } from './fault-answers.ts';
import { type FaultInput, Faults } from './faults.ts';
import { type Answer, badRequest, spent, unauthorized } from './replies.ts';
import { Sky } from './sky.ts';
import { parseStatesQuery } from './states-query.ts';
import { openSkyUrls, TOKEN_PATH } from './urls.ts';

/** The only account of the mock. */
export const OPENSKY_CLIENT = { id: 'nest-demo', secret: 'nest-demo-secret' } as const;
/** Credits of a track within the last day. */
const TRACK_COST = 4;
const TRACK_HISTORY_S = 30 * 86_400;
const MAX_LOG = 10_000;

export interface OpenSkyOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Determines the fleet; the same seed gives the same aircraft. */
  seed?: string;
  /** Milliseconds since 1970; default: the machine's clock. */
  clock?: () => number;
  /** The tier of an authenticated caller; anonymous ones always have the anonymous tier. */
  tier?: Tier;
  faults?: readonly FaultInput[];
  /** Aircraft in the fleet, about four fifths of which are received at any time. */
  fleetSize?: number;
}

/** One call received by the mock. */
interface LoggedCall {
  atS: number;
  path: string;
  caller: string;
  status: number;
  cost: number;
}

export interface OpenSky {
  /** Root of the API, such as `https://opensky-network.org/api`. */
  readonly url: string;
  readonly tokenUrl: string;
  readonly port: number;
  readonly sky: Sky;
  readonly faults: Faults;
  readonly accounts: Accounts;
  /** Calls of the API since the log was last cleared, oldest first. */
  readonly log: LoggedCall[];
  stop(): Promise<void>;
}

/**
 * Starts a server with OpenSky's API and simulated aircraft.
 * @example const openSky = await startOpenSky({ port: 0, seed: 'test', tier: 'standard' }); await
 * fetch(`${openSky.url}/states/all?lamin=45&lomin=5&lamax=48&lomax=10`); await openSky.stop();
 */
export async function startOpenSky(options: OpenSkyOptions = {}): Promise<OpenSky> {
  const { clock = Date.now, tier = 'standard', seed = 'nest' } = options;
  const sky = new Sky(seed, options.fleetSize);
  const faults = new Faults();
  faults.set(options.faults ?? []);
  const accounts = new Accounts();
  const log: LoggedCall[] = [];
  const nowS = () => clock() / 1000;
  const accountTier = tier === 'anonymous' ? 'standard' : tier;
  let cached: { key: string; body: string } | null = null;

  function callerOf(request: IncomingMessage): Caller | null {
    const header = request.headers.authorization;
    if (!header) {
      return { name: `anonymous ${request.socket.remoteAddress ?? ''}`, tier: 'anonymous' };
    }
    const token = /^Bearer (\S+)$/i.exec(header)?.[1];
    if (!token || !accounts.isValid(token, nowS())) return null;
    return { name: OPENSKY_CLIENT.id, tier: accountTier };
  }

  function states(params: URLSearchParams, caller: Caller): Answer {
    const parsed = parseStatesQuery(params, caller.tier, nowS());
    if (!parsed.ok) return badRequest(parsed.reason);
    const { timeS, icao24, box, extended } = parsed.query;
    const cost = statesCost(box);
    const payment = accounts.pay(caller, cost, nowS());
    if (!payment.ok) return spent(payment);
    const headers = { 'X-Rate-Limit-Remaining': String(payment.remaining) };
    const key = `${timeS} ${extended}`;
    if (icao24.length === 0 && !box && cached?.key === key) {
      return { status: 200, body: cached.body, headers, cost };
    }
    const snapshot = filterStates({ time: timeS, states: sky.statesAt(timeS) }, { icao24, box });
    const body = JSON.stringify(toStatesAnswer(snapshot, { extended }));
    if (icao24.length === 0 && !box) cached = { key, body };
    return { status: 200, body, headers, cost };
  }

  function track(params: URLSearchParams, caller: Caller): Answer {
    const icao24 = (params.get('icao24') ?? '').toLowerCase();
    const time = Number(params.get('time') ?? '0');
    if (!/^[0-9a-f]{6}$/.test(icao24) || !Number.isInteger(time) || time < 0) {
      return badRequest('icao24 and time are needed.');
    }
    if (time > 0 && time < nowS() - TRACK_HISTORY_S) {
      return badRequest('time is too far back.');
    }
    // Tracks have separate credits.
    const purse = { ...caller, name: `${caller.name} tracks` };
    const payment = accounts.pay(purse, TRACK_COST, nowS());
    if (!payment.ok) return spent(payment);
    const headers = { 'X-Rate-Limit-Remaining': String(payment.remaining) };
    const found = sky.trackAt(icao24, Math.floor(time === 0 ? nowS() : Math.min(time, nowS())));
    if (!found) return { status: 404, body: '', headers, cost: TRACK_COST };
    return { ...json(200, found, headers), cost: TRACK_COST };
  }

  function api(request: IncomingMessage, url: URL): { answer: Answer; caller: string } {
    const caller = callerOf(request);
    if (!caller) return { answer: unauthorized(), caller: 'refused' };
    const { name } = caller;
    const path = url.pathname.replace(/\/$/, '');
    if (request.method !== 'GET') {
      return { answer: json(405, { status: 405, error: 'Method Not Allowed' }), caller: name };
    }
    if (path === '/api/states/all')
      return { answer: states(url.searchParams, caller), caller: name };
    if (path === '/api/tracks/all' || path === '/api/tracks') {
      return { answer: track(url.searchParams, caller), caller: name };
    }
    return { answer: json(404, { status: 404, error: 'Not Found', path }), caller: name };
  }

  async function token(request: IncomingMessage): Promise<Answer> {
    const form = new URLSearchParams(await textOf(request));
    if (faults.strike((kind) => kind === 'no-tokens')) {
      return json(503, { error: 'temporarily_unavailable' });
    }
    if (form.get('grant_type') !== 'client_credentials') {
      return json(400, { error: 'unsupported_grant_type' });
    }
    const { id, secret } = OPENSKY_CLIENT;
    if (form.get('client_id') !== id || form.get('client_secret') !== secret) {
      return json(401, {
        error: 'invalid_client',
        error_description: 'Invalid client credentials',
      });
    }
    return json(200, {
      access_token: accounts.issueToken(nowS()),
      expires_in: TOKEN_LIFE_S,
      refresh_expires_in: 0,
      token_type: 'Bearer',
      'not-before-policy': 0,
      scope: 'profile email',
    });
  }

  async function admin(request: IncomingMessage, path: string): Promise<Answer> {
    if (path === '/admin/log') {
      if (request.method === 'DELETE') log.length = 0;
      return json(200, log);
    }
    if (path === '/admin/tokens' && request.method === 'DELETE') {
      accounts.revokeTokens();
      return json(200, {});
    }
    if (path === '/admin/credits' && request.method === 'POST') {
      const { remaining } = JSON.parse(await textOf(request)) as { remaining: number };
      accounts.leave({ name: OPENSKY_CLIENT.id, tier: accountTier }, remaining, nowS());
      return json(200, { remaining });
    }
    if (path !== '/admin/faults') return json(404, { error: 'Not Found' });
    if (request.method === 'DELETE') faults.set([]);
    if (request.method === 'POST') {
      const body = JSON.parse((await textOf(request)) || '[]') as FaultInput | FaultInput[];
      try {
        faults.set([body].flat());
      } catch (error) {
        return json(400, { error: String(error) });
      }
    }
    return json(200, faults.list);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${HOST}`);
    if (url.pathname === TOKEN_PATH) return send(request, response, await token(request));
    if (url.pathname.startsWith('/admin/')) {
      return send(request, response, await admin(request, url.pathname));
    }
    const fault = faults.strike((kind) => kind !== 'no-tokens');
    if (fault?.kind === 'slow') await pause(fault.delayMs, undefined, { ref: false });
    const { answer, caller } = answered(fault, () => api(request, url));
    const { status, cost = 0 } = answer;
    const path = `${url.pathname}${url.search}`;
    log.push({ atS: nowS(), path, caller, status, cost });
    if (log.length > MAX_LOG) log.shift();
    if (fault?.kind === 'hang-up') {
      request.socket.destroy();
      return;
    }
    await send(request, response, answer);
  }

  const served = await serveMock(serve, options.port ?? 0);
  const { port } = served;
  return {
    ...openSkyUrls(port),
    port,
    sky,
    faults,
    accounts,
    log,
    stop: served.stop,
  };
}
