import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_DIR } from '../../lib/root.ts';
import { FIRESTORE_MAIN, leanEmulator } from '../firestore/lean-emulator.ts';
import { storageRulesAdapter } from '../storage-rules/adapter.ts';
import { writeLauncherJar } from './launcher-jar.ts';
import {
  type Downloadable,
  inCloudSdk,
  inToolsCache,
  isDownloadable,
  overrideVariable,
} from './locations.ts';

const FIRESTORE_IN_SDK = 'cloud-firestore-emulator/cloud-firestore-emulator.jar';
const PUBSUB_IN_SDK = 'pubsub-emulator/bin/cloud-pubsub-emulator';

export type Found =
  | { how: 'override' | 'cache' | 'sdk' | 'adapter'; path: string; jar?: string }
  | { how: 'download' }
  | { how: 'absent'; problem: string };

/** The files that the emulators run from, and the variables that tell firebase-tools. */
export interface Binaries {
  firestore: Found;
  storageRules: Found;
  pubsub: Found;
  env: Record<string, string>;
}

function overridden(name: Downloadable): Found | null {
  const path = process.env[overrideVariable(name)];
  if (!path) return null;
  if (existsSync(path)) return { how: 'override', path, jar: path };
  return {
    how: 'absent',
    problem: `${overrideVariable(name)} names ${path}, which does not exist.`,
  };
}

function cached(name: Downloadable): Found | null {
  const path = inToolsCache(name);
  return path ? { how: 'cache', path, jar: path } : null;
}

async function findFirestore(): Promise<Found> {
  const chosen = overridden('firestore');
  if (chosen) return chosen;
  const own = inToolsCache('firestore');
  const jar = own ?? inCloudSdk(FIRESTORE_IN_SDK);
  if (jar) return { how: own ? 'cache' : 'sdk', path: runnable(jar, own !== null), jar };
  if (await isDownloadable('firestore')) return { how: 'download' };
  return {
    how: 'absent',
    problem:
      'The Firestore emulator is neither on this machine nor downloadable; install it with "gcloud components install cloud-firestore-emulator" (on Debian: apt-get install google-cloud-cli-firestore-emulator), or connect to the internet once.',
  };
}

/** The jar to start an emulator's jar with; the Google Cloud SDK's cannot be started directly. */
function runnable(jar: string, isItself: boolean): string {
  const lean = leanEmulator(jar);
  if (lean || isItself) return lean ?? jar;
  const key = createHash('sha256').update(jar).digest('hex').slice(0, 8);
  const path = join(STATE_DIR, 'cache', `firestore-launcher-${key}.jar`);
  if (!existsSync(path)) writeLauncherJar(path, { mainClass: FIRESTORE_MAIN, classPath: [jar] });
  return path;
}

async function findStorageRules(firestore: Found): Promise<Found> {
  const present = overridden('storage') ?? cached('storage');
  if (present) return present;
  if (await isDownloadable('storage')) return { how: 'download' };
  if (!('jar' in firestore) || !firestore.jar) {
    const problem =
      'The Storage rules runtime is neither on this machine nor downloadable, and it can only be built where the Firestore emulator is installed.';
    return { how: 'absent', problem };
  }
  try {
    return { how: 'adapter', path: storageRulesAdapter(firestore.jar) };
  } catch (error) {
    return { how: 'absent', problem: (error as Error).message };
  }
}

function findPubsub(): Found {
  const path = inCloudSdk(PUBSUB_IN_SDK);
  const found = overridden('pubsub') ?? cached('pubsub') ?? (path && { how: 'sdk' as const, path });
  return found || { how: 'absent', problem: 'The Pub/Sub emulator is not on this machine.' };
}

/**
 * Looks for each emulator in this order: an override variable, firebase-tools' own cache, the Google
 * Cloud SDK, a download. Storage rules prefer a download to the adapter built here.
 */
export async function resolveBinaries(): Promise<Binaries> {
  const firestore = await findFirestore();
  const storageRules = await findStorageRules(firestore);
  const pubsub = findPubsub();
  const env: Record<string, string> = {};
  for (const [name, found] of [
    ['firestore', firestore],
    ['storage', storageRules],
    ['pubsub', pubsub],
  ] as const) {
    if (!('path' in found) || found.how === 'override') continue;
    // firebase-tools itself finds what is in its cache.
    if (found.how === 'cache' && found.path === found.jar) continue;
    env[overrideVariable(name)] = found.path;
  }
  return { firestore, storageRules, pubsub, env };
}
