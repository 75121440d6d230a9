import type { Permission } from '@nest/model';
import { type ApiReply, type ApiRequest, errorReply } from '../../platform/api.ts';
import type { HttpGuard } from '../../platform/http-guard.ts';
import type { PastSnapshots } from '../archive/past-snapshots.ts';
import type { SnapshotService } from '../snapshot/snapshot-service.ts';
import { aircraftRoute, statusRoute } from './aircraft.route.ts';
import { CallerLimit } from './caller-limit.ts';
import { statesRoute } from './states.route.ts';
import { trackRoute } from './track.route.ts';
import type { TrackStore } from './track-store.ts';

export interface AircraftApiDeps {
  sky: SnapshotService;
  past: PastSnapshots;
  tracks: TrackStore;
  clock?: () => number;
}

interface Route {
  permission: Permission;
  answer(request: ApiRequest, deps: Required<AircraftApiDeps>): Promise<ApiReply>;
}

const ROUTES: Record<string, Route> = {
  '/states/all': { permission: 'aircraft.read', answer: statesRoute },
  '/tracks/all': { permission: 'aircraft.read', answer: trackRoute },
  // OpenSky's documentation uses both.
  '/tracks': { permission: 'aircraft.read', answer: trackRoute },
  '/aircraft': { permission: 'aircraft.read', answer: aircraftRoute },
  '/aircraft/status': { permission: 'settings.manage', answer: statusRoute },
};

/** The aircraft API as one request handler: guard, then validate, execute and return by route. */
export function aircraftApi(guard: HttpGuard, sky: () => AircraftApiDeps) {
  const limit = new CallerLimit();
  return async (request: ApiRequest): Promise<ApiReply> => {
    const route = ROUTES[request.path];
    const guarded = await guard(request, route?.permission ?? 'aircraft.read');
    if (!guarded.ok) return guarded.reply;
    if (!route) return errorReply(request, 404, 'There is nothing at this address.');
    const { clock = Date.now, ...deps } = sky();
    const waitS = limit.waitS(guarded.caller.uid, clock());
    if (waitS > 0) {
      return errorReply(request, 429, `Too many calls. Ask again in ${waitS} s.`, {
        'retry-after': String(waitS),
        'x-rate-limit-retry-after-seconds': String(waitS),
      });
    }
    return route.answer(request, { ...deps, clock });
  };
}
