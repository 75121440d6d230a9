/** The project that a command works on. */
export interface TargetOptions {
  project: string | null;
  production: boolean;
}

const HUB = 'http://127.0.0.1:4400';
const DEV_PROJECT = 'demo-nest';

interface Listening {
  host: string;
  port: number;
}

/**
 * Points the Admin SDK to the running suite, or to a real project if that was explicitly requested.
 *
 * @returns the project's id
 * @throws Error with a sentence for the user
 */
export async function chooseTarget(options: TargetOptions, env = process.env): Promise<string> {
  if (options.production && options.project) {
    for (const name of Object.keys(env)) if (name.endsWith('_EMULATOR_HOST')) delete env[name];
    env.GCLOUD_PROJECT = options.project;
    return options.project;
  }
  if (!env.FIRESTORE_EMULATOR_HOST) await findSuite(env);
  const project = options.project ?? env.GCLOUD_PROJECT ?? DEV_PROJECT;
  env.GCLOUD_PROJECT = project;
  return project;
}

async function findSuite(env: NodeJS.ProcessEnv): Promise<void> {
  const hub = env.FIREBASE_EMULATOR_HUB ? `http://${env.FIREBASE_EMULATOR_HUB}` : HUB;
  const response = await fetch(`${hub}/emulators`).catch(() => null);
  if (!response?.ok) {
    throw new Error(
      'No emulator suite is running. Start it with `npm start`, or name a real project with --project ID --production.',
    );
  }
  const running = (await response.json()) as Record<string, Listening | undefined>;
  const { firestore, storage } = running;
  if (!firestore) throw new Error(`The suite at ${hub} runs no Firestore emulator.`);
  env.FIRESTORE_EMULATOR_HOST = `${firestore.host}:${firestore.port}`;
  if (storage) env.FIREBASE_STORAGE_EMULATOR_HOST = `${storage.host}:${storage.port}`;
}
