import { onRequest } from 'firebase-functions/v2/https';
import { projectGuard } from '../../platform/http-guard.ts';
import { serve } from '../../platform/node-http.ts';
import { apiOrigins, OPENSKY_CLIENT_SECRET } from '../opensky/opensky-config.ts';
import { getAircraftServices } from '../services.ts';
import { aircraftApi as api } from './aircraft-api.ts';

const answer = serve(api(projectGuard(), getAircraftServices), apiOrigins);

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
  answer,
);
