import { canTransitionShoot, SHOOT_STATUSES, shootSchema } from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { attacksOn } from './support/attacks.ts';
import { get, list, type Operation, remove } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import { change, create, FORGED_TIMES, madeBy, shoot } from './support/records.ts';
import { checkAttacks, checkOddIds, checkTable, type Row, stampedNew } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
let range: World;
beforeAll(async () => {
  world = await createTestEnv('shoots');
  range = await createTestEnv('shoots-range');
});
afterAll(() => Promise.all([world.close(), range.close()]));

const OPEN = 'shoots/open';
const stored = {
  [OPEN]: shoot(madeBy('chiara')),
  'shoots/team': shoot({ ...madeBy('bruno'), audience: 'team' }),
  'shoots/own-team': shoot({ ...madeBy('chiara'), audience: 'team' }),
  'shoots/roses': shoot(madeBy('rosa')),
  'shoots/olgas': shoot({ ...madeBy('olga') }),
  'shoots/lost': { ...shoot(madeBy('chiara')), status: 'lost' },
  'shoots/ripe': shoot({ ...madeBy('chiara'), version: 1_000_000_000 }),
};
const good = shoot();
let count = 0;
const fresh = () => `shoots/fresh-${count++}`;
const added =
  (attack: object = {}) =>
  (me: string): Operation =>
    create(fresh(), me, good, { ...attack });
const edited =
  (path: string, fields: object = { notes: 'x' }) =>
  (me: string): Operation =>
    change(path, me, { version: 2 }, { ...fields });

const READING: Row[] = [
  [OUTSIDERS, 'may not', 'read one', () => get(OPEN)],
  [OUTSIDERS, 'may not', 'list', () => list('shoots', ['audience', 'members'])],
  [['observer', 'neighbour', 'admin'], 'may', 'read an open one', () => get(OPEN)],
  ['observer', 'may', 'ask for one that is not there', () => get('shoots/none')],
  ['observer', 'may', 'read their own team shoot', () => get('shoots/own-team')],
  [['observer', 'neighbour'], 'may not', 'read the team’s', () => get('shoots/team')],
  ['analyst', 'may', 'read the team’s', () => get('shoots/team')],
  ['analyst', 'may', 'list without a filter', () => list('shoots')],
  ['observer', 'may not', 'list without a filter', () => list('shoots')],
  ['observer', 'may not', 'list by phenomenon alone', () => list('shoots', ['phenomenonId', 'x'])],
  ['observer', 'may', 'list the open ones', () => list('shoots', ['audience', 'members'])],
  ['observer', 'may', 'list their own', (me) => list('shoots', ['createdBy', me])],
];

const ADDING: Row[] = [
  [[...OUTSIDERS, 'oddUid'], 'may not', 'add one', added()],
  [['reader', 'editor'], 'may not', 'add one without the right to', added()],
  [['observer', 'analyst', 'admin'], 'may', 'add one', added()],
  [
    'observer',
    'may',
    'add one that is still recording',
    added({ status: 'recording', endedAt: null }),
  ],
  ['observer', 'may not', 'add one as reviewed', added({ status: 'reviewed' })],
  ['admin', 'may not', 'add one as archived', added({ status: 'archived' })],
  ['admin', 'may not', 'begin with version 2', added({ version: 2 })],
  ['observer', 'may not', 'add one as somebody else', added({ createdBy: 'bruno' })],
  ['observer', 'may not', 'add one with another’s update stamp', added({ updatedBy: 'bruno' })],
  [
    'observer',
    'may',
    'name its own sidecar',
    (me) =>
      create('shoots/with-file', me, good, { sidecarRef: 'shoots/with-file/sidecar/imu.csv' }),
  ],
  [
    'observer',
    'may not',
    'name the sidecar of another shoot',
    added({ sidecarRef: 'shoots/team/sidecar/imu.csv' }),
  ],
  ['neighbour', 'may not', 'overwrite another’s as if new', (me) => create(OPEN, me, good)],
  ...Object.entries(FORGED_TIMES).map(
    ([when, time]): Row => ['admin', 'may not', `stamp with ${when}`, added({ createdAt: time })],
  ),
];

const CHANGING: Row[] = [
  [OUTSIDERS, 'may not', 'edit', edited(OPEN)],
  [['observer', 'analyst', 'admin'], 'may', 'edit their own or with the right to', edited(OPEN)],
  [['neighbour', 'reviewer', 'editor'], 'may not', 'edit another’s', edited(OPEN)],
  ['observer', 'may', 'edit their own team shoot', edited('shoots/own-team')],
  ['reader', 'may not', 'edit what was once theirs', edited('shoots/roses')],
  ['admin', 'may not', 'edit one of no known status', edited('shoots/lost')],
  [
    'observer',
    'may',
    'leave unknown what may be unknown',
    edited(OPEN, {
      operatorUid: null,
      path: null,
      orientation: null,
      location: null,
      geohash: null,
    }),
  ],
  ['observer', 'may not', 'review their own', edited(OPEN, { status: 'reviewed' })],
  ['observer', 'may', 'archive their own', edited(OPEN, { status: 'archived' })],
  ['analyst', 'may', 'link it to a phenomenon', edited(OPEN, { phenomenonId: 'abc' })],
  [
    'admin',
    'may not',
    'name the sidecar of another shoot',
    edited(OPEN, { sidecarRef: 'shoots/team/sidecar/imu.csv' }),
  ],
  ['admin', 'may not', 'change the creator', edited(OPEN, { createdBy: 'ada' })],
  [
    'admin',
    'may not',
    'change the creation time',
    (me) => change(OPEN, me, { version: 2 }, { createdAt: stampedNew(me).createdAt }),
  ],
  ['admin', 'may not', 'update as somebody else', edited(OPEN, { updatedBy: 'bruno' })],
  ['admin', 'may not', 'keep the version', edited(OPEN, { version: 1 })],
  ['admin', 'may not', 'skip a version', edited(OPEN, { version: 3 })],
  [
    'admin',
    'may not',
    'count past the last version',
    edited('shoots/ripe', { version: 1_000_000_001 }),
  ],
  ...Object.entries(FORGED_TIMES).map(
    ([when, time]): Row => [
      'admin',
      'may not',
      `stamp with ${when}`,
      edited(OPEN, { updatedAt: time }),
    ],
  ),
  [['observer', 'admin'], 'may not', 'delete', () => remove(OPEN)],
];

const CONTRADICTIONS: Record<string, object> = {
  'an end before the start': { endedAt: Timestamp.fromMillis(0) },
  'a place without a geohash': { geohash: null },
  'a geohash without a place': { location: null },
  'a path of foreign letters': { path: 'abc def' },
  'an orientation track too long': { orientation: '?'.repeat(100_001) },
  'a sidecar outside its folder': { sidecarRef: 'shoots/open/sidecar/../../x' },
  'an operator with a slash': { operatorUid: 'a/b' },
  'a number for a sidecar': { sidecarRef: 7 },
  'a status that is not one': { status: 'lost' },
};

describe('reading', () => {
  beforeAll(() => world.seed(stored));
  checkTable(() => world, READING);
});
describe('adding', () => {
  beforeAll(() => world.seed(stored));
  checkTable(() => world, ADDING);
  checkOddIds(
    () => world,
    'observer',
    (id) => create(`shoots/${id}`, 'chiara', good),
  );
});
describe('changing', () => {
  beforeEach(() => world.seed(stored));
  checkTable(() => world, CHANGING);
  checkTable(
    () => world,
    Object.entries(CONTRADICTIONS).map(
      ([what, fields]): Row => ['admin', 'may not', `save ${what}`, edited(OPEN, fields)],
    ),
  );
});
describe('spoilt', () => {
  beforeAll(() => Promise.all([world.seed(stored), range.seed(stored)]));
  const attacks = attacksOn(shootSchema, good);
  const fields = { ...good, ...stampedNew('ada') };
  checkAttacks(
    () => world,
    () => range,
    'admin',
    attacks,
    fields,
    'shoots/new',
  );
  describe('on update', () => {
    const next = {
      ...fields,
      ...madeBy('chiara'),
      updatedBy: 'ada',
      createdAt: good.createdAt,
      version: 2,
    };
    checkAttacks(
      () => world,
      () => range,
      'admin',
      attacks,
      next,
      OPEN,
    );
  });
});
describe('statuses', () => {
  const pairs = SHOOT_STATUSES.flatMap((from) => SHOOT_STATUSES.map((to) => [from, to] as const));
  const path = (who: string, from: string, to: string) => `shoots/${who}-${from}-${to}`;
  beforeAll(() =>
    world.seed(
      Object.fromEntries(
        ['chiara', 'bruno'].flatMap((who) =>
          pairs.map(([from, to]) => [path(who, from, to), shoot({ ...madeBy(who), status: from })]),
        ),
      ),
    ),
  );
  checkTable(
    () => world,
    pairs.flatMap(([from, to]): Row[] => {
      const byCreator = from === to || ![from, to].includes('reviewed');
      const move = (me: string) => change(path(me, from, to), me, { version: 2, status: to });
      return [
        [
          'analyst',
          canTransitionShoot(from, to) ? 'may' : 'may not',
          `move ${from} to ${to}`,
          move,
        ],
        [
          'observer',
          canTransitionShoot(from, to) && byCreator ? 'may' : 'may not',
          `move ${from} to ${to}`,
          move,
        ],
      ];
    }),
  );
});
