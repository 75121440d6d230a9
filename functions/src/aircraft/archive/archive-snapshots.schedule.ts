import { onSchedule } from 'firebase-functions/v2/scheduler';
import { log } from '../../platform/log.ts';
import { OPENSKY_CLIENT_SECRET } from '../opensky/opensky-config.ts';
import { getAircraftServices } from '../services.ts';
import { archiveSnapshots as archive } from './archive-snapshots.ts';

/** Keeps the sky of the last days for reports that come later. */
export const archiveSnapshots = onSchedule(
  { schedule: 'every 5 minutes', secrets: [OPENSKY_CLIENT_SECRET], memory: '512MiB' },
  async () => {
    log.info('sky.archived', await archive(getAircraftServices(), Date.now()));
  },
);
