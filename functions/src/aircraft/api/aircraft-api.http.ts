import { onRequest } from 'firebase-functions/v2/https';
import { httpApi, nodeListener } from '../../platform/http-api.ts';
import { projectGuard } from '../../platform/http-guard.ts';
import { apiOrigins, OPENSKY_CLIENT_SECRET } from '../opensky/opensky-config.ts';
import { getAircraftServices } from '../services.ts';
import { aircraftRoutes } from './aircraft-routes.ts';

const guard = projectGuard();
const api = httpApi({ guard, permission: 'aircraft.read', origins: apiOrigins });
api.route('/', aircraftRoutes(guard, getAircraftServices));

/**
 * `/api/states/all`, `/api/tracks/all`, `/api/aircraft` and `/api/aircraft/status`. One function
 * serves all of them, so that they share one snapshot in memory.
 */
export const aircraftApi = onRequest(
  {
    secrets: [OPENSKY_CLIENT_SECRET],
    memory: '512MiB',
    concurrency: 200,
    maxInstances: 3,
    timeoutSeconds: 60,
  },
  nodeListener(api),
);
