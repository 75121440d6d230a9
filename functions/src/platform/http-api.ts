import { getRequestListener } from '@hono/node-server';
import type { Permission } from '@nest/model';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { HttpGuard } from './http-guard.ts';
import { type ApiEnv, errorResponse } from './http-response.ts';
import { log } from './log.ts';

const PREFLIGHT_S = 3_600;
const allowListed = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'HEAD'],
  allowHeaders: ['Authorization', 'If-None-Match', 'X-Firebase-AppCheck'],
  exposeHeaders: [
    'ETag',
    'X-Rate-Limit-Remaining',
    'X-Rate-Limit-Retry-After-Seconds',
    'Retry-After',
    'X-Sky-State',
    'X-Sky-Source',
    'X-Sky-Time',
    'X-Sky-Age',
    'X-Sky-Next',
    'X-Sky-Fault',
    'X-Sky-Offset',
  ],
  maxAge: PREFLIGHT_S,
});

export interface HttpApiOptions {
  guard: HttpGuard;
  /** The permission that a caller needs to be told that an address does not exist. */
  permission: Permission;
  /** Origins of other sites whose pages may call; apps and same-origin pages need no entry. */
  origins: () => readonly string[];
}

/** The application that each HTTP API is mounted on: it handles paths, CORS and errors for all. */
export function httpApi({ guard, permission, origins }: HttpApiOptions): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>({ getPath });
  app.use(async (c, next) => {
    const origin = c.req.header('origin');
    if (origin && origins().includes(origin)) return allowListed(c, next);
    if (c.req.method === 'OPTIONS') return c.body(null, 403, { vary: 'Origin' });
    await next();
  });
  app.notFound(async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const allow = { allow: 'GET, HEAD, OPTIONS' };
      return errorResponse(c, 405, 'Only GET is possible here.', allow);
    }
    const refused = await guard(permission)(c, async () => undefined);
    return refused ?? errorResponse(c, 404, 'There is nothing at this address.');
  });
  app.onError((error, c) => {
    log.error('api.failed', error, { path: c.req.path });
    return errorResponse(c, 500, 'The server could not answer. Try again in a minute.');
  });
  return app;
}

/** Hosting passes on the whole path, a direct call of the function only what follows its name. */
function getPath({ url }: Request): string {
  const path = new URL(url).pathname.replace(/^\/api(?=\/|$)/, '').replace(/\/+$/, '');
  return path || '/';
}

/** Serves an application with Node's HTTP or Express, which Cloud Functions uses. */
export const nodeListener = ({ fetch }: Pick<Hono<ApiEnv>, 'fetch'>) =>
  getRequestListener(fetch, { hostname: 'api' });
