import { onSchedule } from 'firebase-functions/v2/scheduler';
import { log } from '../platform/log.ts';
import { archiveSnapshots as archive } from './archive/archive-snapshots.ts';
import { OPENSKY_CLIENT_SECRET } from './opensky/opensky-config.ts';
import { getAircraftServices } from './services.ts';

/** Archives the aircraft of the last days for late reports. */
export const archiveSnapshots = onSchedule(
  { schedule: 'every 5 minutes', secrets: [OPENSKY_CLIENT_SECRET], memory: '512MiB' },
  async () => {
    log.info('sky.archived', await archive(getAircraftServices(), Date.now()));
  },
);
