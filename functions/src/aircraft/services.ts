import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { storageFiles } from './archive/archive-files.ts';
import { PastSnapshots } from './archive/past-snapshots.ts';
import { SnapshotArchive } from './archive/snapshot-archive.ts';
import { TrackStore } from './archive/track-store.ts';
import { OpenSkyClient } from './opensky/opensky-client.ts';
import { OPENSKY_CLIENT_SECRET, openSkyConfig } from './opensky/opensky-config.ts';
import { TokenSource } from './opensky/opensky-token.ts';
import { FirestoreTokenRepository } from './opensky/token-repository.ts';
import { FirestoreSnapshotRepository } from './snapshot/snapshot-repository.ts';
import { SnapshotService } from './snapshot/snapshot-service.ts';

export interface AircraftServices {
  sky: SnapshotService;
  past: PastSnapshots;
  archive: SnapshotArchive;
  tracks: TrackStore;
  simulated: boolean;
}

let built: AircraftServices | null = null;

/** The aircraft services of this instance, created from the configuration at the first call. */
export function getAircraftServices(): AircraftServices {
  built ??= build();
  return built;
}

function build(): AircraftServices {
  const { url, tokenUrl, tier, clientId, simulated } = openSkyConfig();
  const db = firestore();
  const tokens = new TokenSource({
    url: tokenUrl,
    clientId,
    clientSecret: () => OPENSKY_CLIENT_SECRET.value(),
    records: new FirestoreTokenRepository(db),
    instance: randomUUID(),
    clock: Date.now,
    sleep: (ms) => sleep(ms),
  });
  const client = new OpenSkyClient({ url, tokens });
  const sky = new SnapshotService({
    records: new FirestoreSnapshotRepository(db, tier),
    client,
    simulated,
    onCall: (event) => log.info('sky.call', event),
  });
  const archive = new SnapshotArchive(storageFiles);
  const past = new PastSnapshots({ sky, archive, client });
  return { sky, past, archive, tracks: new TrackStore({ db, sky, client }), simulated };
}
