import { OPENSKY_CLIENT, startOpenSky } from '@nest/dev/mocks/opensky/server.ts';
import { FirestoreTokenRepository } from '@nest/functions/aircraft/opensky/token-repository.ts';
import { FirestoreSnapshotRepository } from '@nest/functions/aircraft/snapshot/snapshot-repository.ts';
import { requestOf, startInstance } from '@nest/functions/aircraft/testing/instance.ts';
import { FakeClock } from '@nest/functions/aircraft/testing/memory.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';

const INSTANCES = 3;
const CLIENTS = 1_000;
const POLL_S = 10;
const SIMULATED_S = 120;

export interface CallCounts {
  upstreamCalls: number;
  ledgerCalls: number;
  answers: number;
  /** Responses that were not snapshots. */
  failures: number;
}

/**
 * 1,000 clients poll three instances for two minutes of simulated time. The instances only share
 * the Firestore emulator; OpenSky is the mock, which counts its calls itself.
 */
export async function countCalls(): Promise<CallCounts> {
  const clock = new FakeClock(Date.UTC(2026, 6, 1, 12));
  const openSky = await startOpenSky({ port: 0, seed: 'bench', clock: clock.now });
  const projectId = `demo-nest-bench-sky-${process.pid}`;
  const app = initializeApp({ projectId }, projectId);
  const db = getFirestore(app);
  const records = new FirestoreSnapshotRepository(db, 'standard');
  const instances = Array.from({ length: INSTANCES }, (_, i) =>
    startInstance({
      url: openSky.url,
      tokenUrl: openSky.tokenUrl,
      clientId: OPENSKY_CLIENT.id,
      clientSecret: OPENSKY_CLIENT.secret,
      records,
      tokens: new FirestoreTokenRepository(db),
      clock,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))),
      name: `instance-${i}`,
      limitMs: 30_000,
    }),
  );
  const statuses: (number | undefined)[] = [];
  try {
    for (let second = 0; second < SIMULATED_S; second++) {
      const asking = Array.from({ length: CLIENTS }, (_, client) => client).filter(
        (client) => client % POLL_S === second % POLL_S,
      );
      const replies = await Promise.all(
        asking.map((client) => {
          const headers = { authorization: `Bearer client-${client}`, 'accept-encoding': 'gzip' };
          return instances[Math.floor(client / POLL_S) % INSTANCES]?.api(
            requestOf('/aircraft', headers),
          );
        }),
      );
      statuses.push(...replies.map((reply) => reply?.status));
      clock.advanceS(1);
    }
    const { ledger } = await records.read(clock.ms);
    return {
      upstreamCalls: openSky.log.filter(({ path }) => path.startsWith('/api/states/')).length,
      ledgerCalls: ledger.calls,
      answers: statuses.length,
      failures: statuses.filter((status) => status !== 200).length,
    };
  } finally {
    await openSky.stop();
    await deleteApp(app);
  }
}
