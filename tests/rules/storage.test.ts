import { readFileSync } from 'node:fs';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { doc, type Firestore, setDoc } from 'firebase/firestore';
import {
  deleteObject,
  type FirebaseStorage,
  getMetadata,
  list,
  ref,
  updateMetadata,
  uploadBytes,
} from 'firebase/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firestoreHost, STORAGE_RULES_FILE, storageHost } from './support/environment.ts';
import { PERSONAS, type PersonaName } from './support/personas.ts';
import { madeBy, shoot } from './support/records.ts';

const MIB = 1024 * 1024;
const SHOOTS = { open: 'storage-open', team: 'storage-team', none: 'storage-none' };
let environment: RulesTestEnvironment;

const open = (context: { storage(): unknown }) => context.storage() as FirebaseStorage;
const put = (storage: FirebaseStorage, path: string, bytes: number, contentType: string) =>
  uploadBytes(ref(storage, path), new Uint8Array(bytes), { contentType });

beforeAll(async () => {
  environment = await initializeTestEnvironment({
    // Storage rules look up shoots in the suite's own project.
    projectId: process.env.GCLOUD_PROJECT ?? 'demo-nest-test',
    firestore: firestoreHost(),
    storage: { ...storageHost(), rules: readFileSync(STORAGE_RULES_FILE, 'utf8') },
  });
  await environment.clearStorage();
  await environment.withSecurityRulesDisabled(async (context) => {
    const db = context.firestore() as unknown as Firestore;
    await setDoc(doc(db, 'shoots', SHOOTS.open), shoot(madeBy('chiara')));
    await setDoc(doc(db, 'shoots', SHOOTS.team), shoot({ ...madeBy('bruno'), audience: 'team' }));
    const storage = open(context);
    await put(storage, 'imports/bruno/old/source', 3, 'text/csv');
    await put(storage, 'imports/bruno/old/rejected.csv', 3, 'text/csv');
    await put(storage, `shoots/${SHOOTS.open}/sidecar/imu.csv`, 3, 'text/csv');
    await put(storage, `shoots/${SHOOTS.team}/sidecar/imu.csv`, 3, 'text/csv');
    await put(storage, 'secrets/key.json', 3, 'application/json');
  });
});
afterAll(() => environment.cleanup());

type Act = (storage: FirebaseStorage) => Promise<unknown>;
type Row = readonly [readonly PersonaName[], 'may' | 'may not', string, Act];
const read =
  (path: string): Act =>
  (storage) =>
    getMetadata(ref(storage, path));
const upload =
  (path: string, contentType = 'text/csv', bytes = 3): Act =>
  (storage) =>
    put(storage, path, bytes, contentType);
const remove =
  (path: string): Act =>
  (storage) =>
    deleteObject(ref(storage, path));
const listing =
  (path: string): Act =>
  (storage) =>
    list(ref(storage, path));
const retype =
  (path: string): Act =>
  (storage) =>
    updateMetadata(ref(storage, path), { contentType: 'text/html' });

const sidecar = (shootId: string, file = 'imu.csv') => `shoots/${shootId}/sidecar/${file}`;
const OUT = [
  'visitor',
  'stranger',
  'suspended',
  'sessionless',
  'revokedSession',
  'outlived',
] as const;
const SOURCE = 'imports/bruno/old/source';

const ROWS: Row[] = [
  [[...OUT, 'observer', 'admin'], 'may not', 'read the source of another’s import', read(SOURCE)],
  [['analyst'], 'may', 'read the source of an import', read(SOURCE)],
  [
    [...OUT, 'observer', 'admin'],
    'may not',
    'read what another’s import rejected',
    read('imports/bruno/old/rejected.csv'),
  ],
  [['analyst'], 'may', 'read what an import rejected', read('imports/bruno/old/rejected.csv')],
  [
    ['analyst'],
    'may not',
    'forge what an import rejected',
    upload('imports/bruno/new/rejected.csv'),
  ],
  [['analyst'], 'may', 'upload a CSV to import', upload('imports/bruno/csv/source')],
  [
    ['analyst'],
    'may',
    'upload JSON to import',
    upload('imports/bruno/json/source', 'application/json'),
  ],
  [
    ['analyst'],
    'may',
    'upload GeoJSON to import',
    upload('imports/bruno/geo/source', 'application/geo+json'),
  ],
  [['analyst'], 'may', 'upload text to import', upload('imports/bruno/text/source', 'text/plain')],
  [
    [...OUT, 'admin', 'observer'],
    'may not',
    'upload to another’s folder',
    upload('imports/bruno/x/source'),
  ],
  [
    ['observer'],
    'may not',
    'upload without the right to import',
    upload('imports/chiara/x/source'),
  ],
  [
    ['analyst'],
    'may not',
    'upload bytes of no type',
    upload('imports/bruno/x/source', 'application/octet-stream'),
  ],
  [
    ['analyst'],
    'may not',
    'upload a page that a browser would run',
    upload('imports/bruno/x/source', 'text/html'),
  ],
  [['analyst'], 'may not', 'upload an empty file', upload('imports/bruno/x/source', 'text/csv', 0)],
  [['analyst'], 'may', 'upload 64 MiB', upload('imports/bruno/big/source', 'text/csv', 64 * MIB)],
  [
    ['analyst'],
    'may not',
    'upload a byte more than 64 MiB',
    upload('imports/bruno/x/source', 'text/csv', 64 * MIB + 1),
  ],
  [['analyst'], 'may not', 'overwrite the source of an import', upload(SOURCE)],
  [['analyst'], 'may not', 'change the type of a source', retype(SOURCE)],
  [['analyst', 'admin'], 'may not', 'remove the source of an import', remove(SOURCE)],
  [['analyst'], 'may not', 'upload under another name', upload('imports/bruno/x/other')],
  [['analyst'], 'may not', 'upload under an odd id', upload('imports/bruno/ä b/source')],
  [
    ['analyst'],
    'may not',
    'upload under an id of 129 characters',
    upload(`imports/bruno/${'x'.repeat(129)}/source`),
  ],
  [['analyst'], 'may not', 'list an import’s files', listing('imports/bruno/old')],
  [['analyst', 'admin'], 'may not', 'list all imports', listing('imports')],

  [[...OUT], 'may not', 'read a sidecar', read(sidecar(SHOOTS.open))],
  [
    ['observer', 'neighbour', 'analyst'],
    'may',
    'read the sidecar of an open shoot',
    read(sidecar(SHOOTS.open)),
  ],
  [
    ['observer', 'neighbour'],
    'may not',
    'read the sidecar of a team shoot',
    read(sidecar(SHOOTS.team)),
  ],
  [['analyst', 'admin'], 'may', 'read the sidecar of a team shoot', read(sidecar(SHOOTS.team))],
  [['observer'], 'may', 'add a sidecar to their shoot', upload(sidecar(SHOOTS.open, 'a.csv'))],
  [
    ['analyst'],
    'may',
    'add a sidecar to another’s shoot',
    upload(sidecar(SHOOTS.open, 'b.gz'), 'application/gzip'),
  ],
  [
    ['analyst'],
    'may',
    'add a binary sidecar',
    upload(sidecar(SHOOTS.team, 'c.bin'), 'application/octet-stream'),
  ],
  [['analyst'], 'may', 'add 32 MiB', upload(sidecar(SHOOTS.open, 'd.csv'), 'text/csv', 32 * MIB)],
  [
    [...OUT, 'neighbour', 'editor', 'reader'],
    'may not',
    'add a sidecar to another’s shoot',
    upload(sidecar(SHOOTS.open, 'x')),
  ],
  [['observer', 'admin'], 'may not', 'add a sidecar to no shoot', upload(sidecar(SHOOTS.none))],
  [
    ['analyst'],
    'may not',
    'add a byte more than 32 MiB',
    upload(sidecar(SHOOTS.open, 'x'), 'text/csv', 32 * MIB + 1),
  ],
  [
    ['observer'],
    'may not',
    'add an image as a sidecar',
    upload(sidecar(SHOOTS.open, 'x'), 'image/svg+xml'),
  ],
  [['observer'], 'may not', 'overwrite a sidecar', upload(sidecar(SHOOTS.open))],
  [['observer'], 'may not', 'add a sidecar of an odd name', upload(sidecar(SHOOTS.open, 'a b'))],
  [['observer'], 'may not', 'add a sidecar in a folder', upload(sidecar(SHOOTS.open, 'a/b'))],
  [['observer', 'admin'], 'may not', 'change the type of a sidecar', retype(sidecar(SHOOTS.open))],
  [['observer', 'admin'], 'may not', 'remove a sidecar', remove(sidecar(SHOOTS.open))],
  [['observer', 'admin'], 'may not', 'list sidecars', listing(`shoots/${SHOOTS.open}/sidecar`)],

  [['visitor', 'admin'], 'may not', 'read what no rule names', read('secrets/key.json')],
  [['visitor', 'admin'], 'may not', 'write what no rule names', upload('secrets/other.json')],
  [['visitor', 'admin'], 'may not', 'list everything', listing('/')],
];

describe('storage', () => {
  for (const [who, may, what, act] of ROWS) {
    for (const persona of who) {
      test(`${persona} ${may} ${what}`, async () => {
        const { uid, claims } = PERSONAS[persona];
        const context = uid
          ? environment.authenticatedContext(uid, claims)
          : environment.unauthenticatedContext();
        const answer = await act(open(context)).then(
          () => 'allowed',
          (error: { code?: string }) => error.code,
        );
        expect(answer).toBe(may === 'may' ? 'allowed' : 'storage/unauthorized');
      });
    }
  }
});
