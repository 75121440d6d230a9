import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../free-ports.ts';
import type { EmulatorName } from '../ports.ts';
import { ROOT, STATE_DIR } from '../root.ts';
import { startSuite } from '../suite/suite.ts';
import { writeSeed } from './write-seed.ts';

/** An export belongs to the project that made it: this is the one of `npm start`. */
const PROJECT_ID = 'demo-nest';
const ONLY: EmulatorName[] = ['auth', 'firestore', 'storage'];
const TARGET = join(ROOT, 'emulator-data');

const suite = await startSuite({ projectId: PROJECT_ID, ports: await freePorts(), only: ONLY });
try {
  // The admin SDK would else ask in vain whether it runs on Google's machines.
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
