import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../../emulators/free-ports.ts';
import type { EmulatorName } from '../../emulators/ports.ts';
import { bucketOf } from '../../emulators/suite/env.ts';
import { startSuite } from '../../emulators/suite/suite.ts';
import { ROOT, STATE_DIR } from '../../lib/root.ts';
import { writeSeed } from '../../seed/write-seed.ts';
import { buildFunctions } from '../start/functions-build.ts';

/** An export belongs to the project that made it; this is the project of `npm start`. */
const PROJECT_ID = 'demo-nest';
const ONLY: EmulatorName[] = ['auth', 'firestore', 'storage'];
const TARGET = join(ROOT, 'emulator-data');

/** Uses the repair command, which knows countries; the seed by itself does not. */
function countInsights(): void {
  const command = [join(ROOT, 'dev/cli/bin/insights.mjs'), '--repair', '--project', PROJECT_ID];
  execFileSync(process.execPath, command, { env: process.env, stdio: 'inherit' });
}

await buildFunctions();
const suite = await startSuite({ projectId: PROJECT_ID, ports: await freePorts(), only: ONLY });
try {
  // Otherwise the admin SDK would try in vain to detect Google's machines.
  Object.assign(process.env, suite.env);
  const { users, documents, files } = await writeSeed(PROJECT_ID, bucketOf(PROJECT_ID));
  countInsights();
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
