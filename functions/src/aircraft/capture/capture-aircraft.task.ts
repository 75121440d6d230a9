import { idSchema, type Phenomenon, phenomenonPath } from '@nest/model';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { z } from 'zod';
import { firestore } from '../../platform/admin.ts';
import { log } from '../../platform/log.ts';
import { CAPTURE_RADIUS_KM, OPENSKY_CLIENT_SECRET } from '../opensky/opensky-config.ts';
import { getAircraftServices } from '../services.ts';
import { captureAircraftAround, MAX_CAPTURES } from './capture-aircraft.ts';

const taskSchema = z.object({
  phenomenonIds: z.array(idSchema).min(1).max(MAX_CAPTURES),
  /** Imported rows: they leave credits for reports by people. */
  isBulk: z.boolean().default(false),
});

/**
 * Stores the aircraft at the time of each new report that can have them. Finished captures are
 * skipped, so a retried task continues where it stopped.
 */
export const captureAircraft = onTaskDispatched(
  {
    secrets: [OPENSKY_CLIENT_SECRET],
    memory: '512MiB',
    timeoutSeconds: 540,
    // Longer than the wait for a transient error; see `captureAircraftAround`.
    retryConfig: { maxAttempts: 30, minBackoffSeconds: 5, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: 3 },
  },
  async (request) => {
    const { phenomenonIds, isBulk } = taskSchema.parse(request.data);
    const { past, simulated } = getAircraftServices();
    const db = firestore();
    const deps = { db, past, simulated, radiusM: CAPTURE_RADIUS_KM.value() * 1000, isBulk };
    let waiting = 0;
    for (const id of phenomenonIds) {
      const phenomenon = (await db.doc(phenomenonPath(id)).get()).data() as Phenomenon | undefined;
      if (!phenomenon) continue;
      const outcome = await captureAircraftAround(deps, id, phenomenon);
      log.info('aircraft.capture', { phenomenonId: id, outcome });
      if (outcome === 'busy' || outcome === 'later') waiting++;
    }
    if (waiting > 0) throw new Error(`${waiting} captures are not done yet; the task is repeated.`);
  },
);
