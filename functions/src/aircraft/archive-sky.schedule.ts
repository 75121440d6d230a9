import { onSchedule } from 'firebase-functions/v2/scheduler';
import { log } from '../platform/log.ts';
import { archiveSky as archive } from './archive-sky.ts';
import { OPENSKY_CLIENT_SECRET } from './opensky-config.ts';
import { theSky } from './the-sky.ts';

/** Keeps the sky of the last days for reports that come later. */
export const archiveSky = onSchedule(
  { schedule: 'every 5 minutes', secrets: [OPENSKY_CLIENT_SECRET], memory: '512MiB' },
  async () => {
    log.info('sky.archived', await archive(theSky(), Date.now()));
  },
);
