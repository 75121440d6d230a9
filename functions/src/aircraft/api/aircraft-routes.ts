import { Hono, type MiddlewareHandler } from 'hono';
import type { HttpGuard } from '../../platform/http-guard.ts';
import { type ApiContext, type ApiEnv, errorResponse } from '../../platform/http-response.ts';
import type { PastSnapshots } from '../archive/past-snapshots.ts';
import type { TrackStore } from '../archive/track-store.ts';
import type { SnapshotService } from '../snapshot/snapshot-service.ts';
import { aircraftRoute, statusRoute } from './aircraft.route.ts';
import { CallerLimit } from './caller-limit.ts';
import { statesRoute } from './states.route.ts';
import { trackRoute } from './track.route.ts';

export interface AircraftApiDeps {
  sky: SnapshotService;
  past: PastSnapshots;
  tracks: TrackStore;
  clock?: () => number;
}

/** The routes of the aircraft API: guard and limit, then validate, execute and return by route. */
export function aircraftRoutes(guard: HttpGuard, services: () => AircraftApiDeps): Hono<ApiEnv> {
  const deps = () => ({ clock: Date.now, ...services() });
  const limit = limitCallers(() => deps().clock());
  const route =
    (answer: (c: ApiContext, deps: Required<AircraftApiDeps>) => Promise<Response>) =>
    (c: ApiContext) =>
      answer(c, deps());
  const app = new Hono<ApiEnv>();
  app.get('/states/all', guard('aircraft.read'), limit, route(statesRoute));
  // OpenSky's documentation uses both.
  app.on('GET', ['/tracks/all', '/tracks'], guard('aircraft.read'), limit, route(trackRoute));
  app.get('/aircraft', guard('aircraft.read'), limit, route(aircraftRoute));
  app.get('/aircraft/status', guard('settings.manage'), limit, route(statusRoute));
  return app;
}

function limitCallers(clock: () => number): MiddlewareHandler<ApiEnv> {
  const limit = new CallerLimit();
  return async (c, next) => {
    const waitS = limit.waitS(c.get('caller').uid, clock());
    if (waitS === 0) return next();
    return errorResponse(c, 429, `Too many calls. Ask again in ${waitS} s.`, {
      'retry-after': String(waitS),
      'x-rate-limit-retry-after-seconds': String(waitS),
    });
  };
}
