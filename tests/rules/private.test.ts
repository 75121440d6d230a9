import { privateLocationSchema, privateWitnessSchema } from '@nest/model';
import { deleteField } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { attacksOn } from './support/attacks.ts';
import { batch, get, list, type Operation, remove } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import {
  change,
  create,
  FORGED_TIMES,
  madeBy,
  phenomenon,
  privateLocation,
  privateWitness,
} from './support/records.ts';
import { checkAttacks, checkTable, type Row, stampedNew } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
let range: World;
beforeAll(async () => {
  world = await createTestEnv('private');
  range = await createTestEnv('private-range');
});
afterAll(() => Promise.all([world.close(), range.close()]));

const open = (id: string) => `phenomena/${id}`;
const stored = {
  [open('open')]: phenomenon(madeBy('chiara')),
  ...Object.fromEntries(
    ['bare', 'bare-chiara', 'bare-bruno', 'bare-edda'].map((id) => [
      open(id),
      phenomenon(madeBy('chiara')),
    ]),
  ),
  [open('team')]: phenomenon({ ...madeBy('bruno'), audience: 'team' }),
  [open('odd')]: { ...phenomenon(madeBy('chiara')), audience: 7 },
  [open('roses')]: phenomenon(madeBy('rosa')),
  [open('ritas')]: phenomenon(madeBy('rita')),
  [open('imported')]: phenomenon({ ...madeBy('chiara'), jobId: 'j-1' }),
  [`${open('imported')}/private/location`]: privateLocation({ ...madeBy('chiara'), jobId: 'j-1' }),
  ...Object.fromEntries(
    ['open', 'team', 'roses', 'ritas'].flatMap((id) => [
      [`${open(id)}/private/location`, privateLocation(madeBy('chiara'))],
      [`${open(id)}/private/witness`, privateWitness(madeBy('chiara'))],
    ]),
  ),
};

const DOCUMENTS = {
  location: { good: privateLocation(), schema: privateLocationSchema, edit: { placeName: 'x' } },
  witness: { good: privateWitness(), schema: privateWitnessSchema, edit: { witnesses: [] } },
} as const;

describe.each(Object.entries(DOCUMENTS))('private/%s', (name, { good, edit }) => {
  const at = (id: string) => `${open(id)}/private/${name}`;
  const reading = (id: string) => () => get(at(id));
  const editing =
    (id: string, attack: object = {}) =>
    (me: string): Operation =>
      change(at(id), me, edit, { ...attack });
  const adding =
    (id: string, attack: object = {}) =>
    (me: string): Operation =>
      create(at(id), me, good, { ...attack });

  beforeEach(() => world.seed(stored));
  const rows: Row[] = [
    [OUTSIDERS, 'may not', 'read it', reading('open')],
    [
      ['observer', 'analyst', 'admin', 'openEditor'],
      'may',
      'read their own or with the right to',
      reading('open'),
    ],
    ['observer', 'may', 'ask whether there is one', reading('bare')],
    [['neighbour', 'reviewer', 'editor'], 'may not', 'read somebody else’s', reading('open')],
    ['openEditor', 'may not', 'read one of a record that they cannot see', reading('team')],
    [
      ['revoked', 'lapsed', 'unversioned'],
      'may not',
      'read it, in a session no longer good',
      reading('open'),
    ],
    ['revoked', 'may not', 'read their own, in a session no longer good', reading('ritas')],
    ['admin', 'may not', 'read one of no record', reading('none')],
    ['admin', 'may not', 'read one of a record of no audience', reading('odd')],
    [['observer', 'analyst', 'admin'], 'may not', 'list', () => list(`${open('open')}/private`)],
    [OUTSIDERS, 'may not', 'change it', editing('open')],
    [['observer', 'analyst', 'editor', 'openEditor'], 'may', 'change it', editing('open')],
    [['neighbour', 'reviewer'], 'may not', 'change somebody else’s', editing('open')],
    ['openEditor', 'may not', 'change one of a record that they cannot see', editing('team')],
    ['reader', 'may not', 'change what was once theirs', editing('roses')],
    [
      ['revoked', 'lapsed', 'unversioned'],
      'may not',
      'change it, in a session no longer good',
      editing('open'),
    ],
    ['admin', 'may not', 'change its creator', editing('open', { createdBy: 'ada' })],
    [
      'admin',
      'may not',
      'change its creation time',
      (me) => change(at('open'), me, edit, { createdAt: stampedNew(me).createdAt }),
    ],
    ['admin', 'may not', 'change it as somebody else', editing('open', { updatedBy: 'bruno' })],
    ['admin', 'may not', 'change it to a private record’s place', editing('none')],
    [OUTSIDERS, 'may not', 'add one', adding('bare')],
    [['observer', 'analyst', 'editor'], 'may', 'add one', (me) => adding(`bare-${me}`)(me)],
    [
      ['neighbour', 'reviewer', 'oddUid'],
      'may not',
      'add one to somebody else’s record',
      adding('bare'),
    ],
    ['admin', 'may not', 'add one as somebody else', adding('bare', { createdBy: 'bruno' })],
    ['admin', 'may not', 'add one to no record', adding('none')],
    [['revoked', 'lapsed'], 'may not', 'add one, in a session no longer good', adding('bare')],
    [
      'admin',
      'may not',
      'add one under another name',
      (me) => create(`${open('bare')}/private/notes`, me, good),
    ],
    ...Object.entries(FORGED_TIMES).flatMap(([when, time]): Row[] => [
      ['admin', 'may not', `add one stamped with ${when}`, adding('bare', { createdAt: time })],
      ['admin', 'may not', `change one stamped with ${when}`, editing('open', { updatedAt: time })],
    ]),
    [['observer', 'admin'], 'may not', 'delete it', () => remove(at('open'))],
  ];
  checkTable(() => world, rows);
});

describe.each(Object.entries(DOCUMENTS))('spoilt private/%s', (name, { good, schema }) => {
  beforeAll(() => Promise.all([world.seed(stored), range.seed(stored)]));
  checkAttacks(
    () => world,
    () => range,
    'admin',
    attacksOn(schema, good),
    { ...good, ...stampedNew('ada') },
    `${open('bare')}/private/${name}`,
  );
});

describe('witnesses', () => {
  const witness = { name: 'Mara Lind', contact: '', statement: '' };
  const path = `${open('bare')}/private/witness`;
  const spoilt: Record<string, unknown> = {
    '11 witnesses': Array.from({ length: 11 }, () => witness),
    'a witness with a field too many': [{ ...witness, age: 4 }],
    'a witness without a name': [{ contact: '', statement: '' }],
    'a witness of numbers': [{ name: 1, contact: 2, statement: 3 }],
    'a name of 121 characters': [{ ...witness, name: 'x'.repeat(121) }],
    'a contact of 255 characters': [{ ...witness, contact: 'x'.repeat(255) }],
    'a statement of 5,001 characters': [{ ...witness, statement: 'x'.repeat(5_001) }],
    ...Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `a spoilt witness in place ${at}`,
        Array.from({ length: 10 }, (_, i) =>
          i === at ? { ...witness, statement: 'x'.repeat(5_001) } : witness,
        ),
      ]),
    ),
  };
  beforeEach(() => world.seed(stored));
  const rows: Row[] = [
    ...Object.entries(spoilt).map(
      ([what, witnesses]): Row => [
        'observer',
        'may not',
        `save ${what}`,
        (me) => create(path, me, privateWitness(), { witnesses }),
      ],
    ),
    [
      'observer',
      'may',
      'name ten',
      (me) =>
        create(path, me, privateWitness({ witnesses: Array.from({ length: 10 }, () => witness) })),
    ],
  ];
  checkTable(() => world, rows);
});

describe('places', () => {
  const path = `${open('open')}/private/location`;
  const IMPORTED = `${open('imported')}/private/location`;
  const placed = (location: unknown) => (me: string) => change(path, me, { location });
  beforeEach(() => world.seed(stored));
  checkTable(
    () => world,
    [
      ['observer', 'may', 'forget the place', placed(null)],
      [
        'observer',
        'may not',
        'pose as a job with a new one',
        (me) => create(`${open('bare')}/private/location`, me, privateLocation(), { jobId: 'j-1' }),
      ],
      [
        'observer',
        'may not',
        'pose as a job',
        (me) => change(path, me, { placeName: 'x' }, { jobId: 'j-1' }),
      ],
      [
        'observer',
        'may not',
        'pose as another job',
        (me) => change(IMPORTED, me, { placeName: 'x' }, { jobId: 'j-2' }),
      ],
      [
        'observer',
        'may',
        'change what a job wrote',
        (me) => change(IMPORTED, me, { placeName: 'x' }),
      ],
      [
        'observer',
        'may',
        'change it by a form that writes the whole document',
        (me) => change(IMPORTED, me, { placeName: 'x' }, { jobId: deleteField() }),
      ],
      [
        'observer',
        'may not',
        'save latitude 91',
        placed({ latitude: 91, longitude: 2, accuracyM: 3 }),
      ],
    ],
  );
});

describe('in one batch', () => {
  const report = (id: string, me: string, attack: object = {}) =>
    batch(
      create(
        open(id),
        me,
        phenomenon({ geoprivacy: 'private', location: null, geohash: null, placeName: '' }),
      ),
      create(`${open(id)}/private/location`, me, privateLocation(), { ...attack }),
      create(`${open(id)}/private/witness`, me, privateWitness()),
    );
  checkTable(
    () => world,
    [
      ['observer', 'may', 'report with place and witness', (me) => report('whole', me)],
      [
        'observer',
        'may not',
        'report with a spoilt place',
        (me) => report('spoilt', me, { placeName: 4 }),
      ],
      ['revoked', 'may not', 'report with private documents', (me) => report('revoked', me)],
      [
        'neighbour',
        'may not',
        'take a record over and read on',
        (me) =>
          batch(
            change(open('open'), me, { version: 2 }, { createdBy: me }),
            change(`${open('open')}/private/location`, me, { placeName: 'x' }),
          ),
      ],
    ],
  );
});
