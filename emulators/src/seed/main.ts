import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EmulatorName, isPortFree, type Ports, portsAt } from '../ports.ts';
import { ROOT, STATE_DIR } from '../root.ts';
import { startSuite } from '../suite/suite.ts';
import { writeSeed } from './write-seed.ts';

/** An export belongs to the project that made it: this is the one of `npm start`. */
const PROJECT_ID = 'demo-nest';
const ONLY: EmulatorName[] = ['auth', 'firestore', 'storage'];
const TARGET = join(ROOT, 'emulator-data');
const FIRST_OFFSET = 15_000;

/** Ports on which nothing listens, so that the seed can be made beside a running suite. */
async function freePorts(): Promise<Ports> {
  for (let offset = FIRST_OFFSET; offset < FIRST_OFFSET + 1000; offset += 50) {
    const ports = portsAt(offset);
    const { auth, firestore, firestoreWebsocket, storage, hub, logging } = ports;
    const wanted = [auth, firestore, firestoreWebsocket, storage, hub, logging];
    if ((await Promise.all(wanted.map(isPortFree))).every(Boolean)) return ports;
  }
  throw new Error(`No free ports were found for the seed from ${FIRST_OFFSET} on.`);
}

const suite = await startSuite({ projectId: PROJECT_ID, ports: await freePorts(), only: ONLY });
try {
  Object.assign(process.env, suite.env);
  const { users, documents, files } = await writeSeed(PROJECT_ID);
  const made = join(STATE_DIR, 'seed');
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await suite.exportTo(made);
  rmSync(TARGET, { recursive: true, force: true });
  cpSync(made, TARGET, { recursive: true });
  rmSync(made, { recursive: true });
  console.log(
    `emulator-data/ now holds ${users} people, ${documents} documents and ${files} files.`,
  );
} finally {
  await suite.stop();
}
