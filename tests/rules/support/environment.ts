import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** The rules of files; a mutant of them where `NEST_TEST_STORAGE_RULES` names one. */
export const STORAGE_RULES_FILE = process.env.NEST_TEST_STORAGE_RULES ?? at('storage.rules');

/** Areas whose tests feed the coverage gate; each has its own project in the emulator. */
export const AREAS = [
  'phenomena',
  'private',
  'comments',
  'shoots',
  'team',
  'sky',
  'insights',
  'audit',
  'access',
  'preferences',
  'tiles',
  'trash',
] as const;

export const projectOf = (area: string) => `demo-nest-rules-${area}`;

function host(variable: string): { host: string; port: number } {
  const value = process.env[variable];
  if (!value) {
    throw new Error(`${variable} is not set: run \`npm test\`, which starts the emulators.`);
  }
  const [name = '127.0.0.1', port = ''] = value.split(':');
  return { host: name, port: Number(port) };
}

export const firestoreHost = () => host('FIRESTORE_EMULATOR_HOST');
export const storageHost = () => host('FIREBASE_STORAGE_EMULATOR_HOST');
