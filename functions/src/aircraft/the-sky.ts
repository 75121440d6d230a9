import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { storageFiles } from './archive-files.ts';
import { OpenSkyClient } from './opensky-client.ts';
import { OPENSKY_CLIENT_SECRET, openSkyConfig } from './opensky-config.ts';
import { TokenSource } from './opensky-token.ts';
import { PastSky } from './past-sky.ts';
import { SkyArchive } from './sky-archive.ts';
import { FirestoreSkyRecords } from './sky-records.ts';
import { SkyStore } from './sky-store.ts';
import { FirestoreTokenRecords } from './token-records.ts';
import { TrackStore } from './track-store.ts';

export interface Sky {
  sky: SkyStore;
  past: PastSky;
  archive: SkyArchive;
  tracks: TrackStore;
  simulated: boolean;
}

let built: Sky | null = null;

/** The sky of this instance, made at the first call from the configuration. */
export function theSky(): Sky {
  built ??= build();
  return built;
}

function build(): Sky {
  const { url, tokenUrl, tier, clientId, simulated } = openSkyConfig();
  const db = firestore();
  const tokens = new TokenSource({
    url: tokenUrl,
    clientId,
    clientSecret: () => OPENSKY_CLIENT_SECRET.value(),
    records: new FirestoreTokenRecords(db),
    instance: randomUUID(),
    clock: Date.now,
    sleep: (ms) => sleep(ms),
  });
  const client = new OpenSkyClient({ url, tokens });
  const sky = new SkyStore({
    records: new FirestoreSkyRecords(db, tier),
    client,
    simulated,
    onCall: (event) => log.info('sky.call', event),
  });
  const archive = new SkyArchive(storageFiles);
  const past = new PastSky({ sky, archive, client });
  return { sky, past, archive, tracks: new TrackStore({ db, sky, client }), simulated };
}
