import { canTransition, PHENOMENON_STATUSES, phenomenonSchema } from '@nest/model';
import { deleteField, doc, getDoc, Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attacksOn } from './support/attacks.ts';
import { batch, get, list, remove, verdict } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import { change, create, FORGED_TIMES, madeBy, phenomenon } from './support/records.ts';
import { checkAttacks, checkOddIds, checkTable, stampedNew } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
let range: World;
beforeAll(async () => {
  world = await createTestEnv('phenomena');
  range = await createTestEnv('phenomena-range');
});
afterAll(() => Promise.all([world.close(), range.close()]));

const OPEN = 'phenomena/open';
const TEAM = 'phenomena/team';
const OWN_TEAM = 'phenomena/own-team';
const TRIAGED = 'phenomena/triaged';
const NEW = 'phenomena/new';
const UNKNOWN = {
  durationS: null,
  utcOffsetMin: null,
  elevationM: null,
  lookAzimuthDeg: null,
  lookElevationDeg: null,
  witnessCount: null,
  tags: [],
  location: { latitude: 47.3769, longitude: 8.5417, accuracyM: null },
};
/** Takes every long path through the rules, which may evaluate 1,000 expressions. */
const DEAREST = {
  jobId: 'job-1',
  geoprivacy: 'obscured',
  location: { latitude: 47.31, longitude: 8.47, accuracyM: 26_900 },
  tags: Array.from({ length: 20 }, (_, i) => `tag ${i}`),
  searchTokens: Array.from({ length: 120 }, (_, i) => `#token ${i}`),
  sourceReference: 'mast-4/8812',
  classification: 'D2',
  assigneeUid: 'bruno',
} as const satisfies object;
const stored = {
  [OPEN]: phenomenon(madeBy('chiara')),
  [TEAM]: phenomenon({ ...madeBy('bruno'), audience: 'team' }),
  [OWN_TEAM]: phenomenon({ ...madeBy('chiara'), audience: 'team' }),
  [TRIAGED]: phenomenon({ ...madeBy('chiara'), status: 'triaged' }),
  'phenomena/dear': phenomenon({ ...madeBy('chiara'), ...DEAREST, audience: 'team' }),
  'phenomena/imported': phenomenon({ ...madeBy('chiara'), source: 'import', jobId: 'job-1' }),
  'phenomena/lost': { ...phenomenon(madeBy('chiara')), status: 'lost' },
  'phenomena/roses': phenomenon(madeBy('rosa')),
  'phenomena/ripe': phenomenon({ ...madeBy('chiara'), version: 1_000_000_000 }),
};
const good = phenomenon();

describe('reading', () => {
  beforeAll(() => world.seed(stored));
  checkTable(
    () => world,
    [
      [OUTSIDERS, 'may not', 'read a record that is open to members', () => get(OPEN)],
      [OUTSIDERS, 'may not', 'ask for a record that is not there', () => get('phenomena/none')],
      [OUTSIDERS, 'may not', 'list', () => list('phenomena', ['audience', 'members'])],
      [
        ['observer', 'neighbour', 'analyst', 'admin'],
        'may',
        'read an open record',
        () => get(OPEN),
      ],
      [
        ['observer', 'analyst'],
        'may',
        'ask for one that is not there',
        () => get('phenomena/none'),
      ],
      ['observer', 'may', 'read a team record of their own', () => get(OWN_TEAM)],
      ['observer', 'may not', 'read a team record of others', () => get(TEAM)],
      ['neighbour', 'may not', 'read a team record of others', () => get(OWN_TEAM)],
      [['analyst', 'reviewer'], 'may', 'read a team record of others', () => get(OWN_TEAM)],
      [['analyst', 'admin'], 'may', 'list without a filter', () => list('phenomena')],
      ['observer', 'may not', 'list without a filter', () => list('phenomena')],
      ['observer', 'may not', 'list the team’s', () => list('phenomena', ['audience', 'team'])],
      [
        'observer',
        'may not',
        'list by status alone',
        () => list('phenomena', ['status', 'reported']),
      ],
      ['observer', 'may', 'list what is open', () => list('phenomena', ['audience', 'members'])],
      ['observer', 'may', 'list their own', (me) => list('phenomena', ['createdBy', me])],
      ['observer', 'may not', 'list another’s', () => list('phenomena', ['createdBy', 'bruno'])],
    ],
  );
});

describe('creating', () => {
  beforeEach(() => world.seed(stored));
  const created = (attack: object) => (me: string) => create(NEW, me, good, { ...attack });
  let count = 0;
  const fresh = () => `phenomena/fresh-${count++}`;
  checkTable(
    () => world,
    [
      [[...OUTSIDERS, 'oddUid'], 'may not', 'report', created({})],
      [['reader', 'editor'], 'may not', 'report without the right to', created({})],
      [['observer', 'analyst', 'admin'], 'may', 'report', (me) => create(fresh(), me, good)],
      ['observer', 'may not', 'report as somebody else', created({ createdBy: 'bruno' })],
      [
        'observer',
        'may not',
        'report with another’s update stamp',
        created({ updatedBy: 'bruno' }),
      ],
      ['observer', 'may not', 'pose as an import', created({ source: 'import' })],
      [['observer', 'admin'], 'may not', 'pose as a job', created({ jobId: 'job-1' })],
      [
        'observer',
        'may',
        'report from a sensor',
        (me) => create(fresh(), me, good, { source: 'sensor', sourceReference: 'mast-4/8812' }),
      ],
      ['observer', 'may not', 'report as triaged', created({ status: 'triaged' })],
      ['observer', 'may not', 'classify the report', created({ classification: 'D2' })],
      ['observer', 'may not', 'assign the report', created({ assigneeUid: 'bruno' })],
      ['admin', 'may not', 'begin with version 2', created({ version: 2 })],
      [
        'observer',
        'may not',
        'take an id of an import',
        (me) => create('phenomena/imp_0123456789abcdef01234567', me, good),
      ],
      ['observer', 'may not', 'overwrite an own record as if new', (me) => create(OPEN, me, good)],
      [
        'neighbour',
        'may not',
        'overwrite another’s record as if new',
        (me) => create(OPEN, me, good),
      ],
      ...Object.entries(FORGED_TIMES).flatMap(([when, time]) =>
        (['createdAt', 'updatedAt'] as const).map(
          (stamp) =>
            [
              'admin',
              'may not',
              `stamp ${stamp} with ${when}`,
              created({ [stamp]: time }),
            ] as const,
        ),
      ),
    ],
  );
  checkOddIds(
    () => world,
    'observer',
    (id) => create(`phenomena/${id}`, 'chiara', good),
  );

  test('a batch that is legal but for one record leaves nothing', async () => {
    const writes = batch(
      create('phenomena/batch-1', 'chiara', good),
      create('phenomena/batch-2', 'chiara', good, { status: 'explained' }),
    );
    expect(await verdict(world.as('observer'), writes)).toBe('refused');
    expect((await getDoc(doc(world.as('admin'), 'phenomena/batch-1'))).exists()).toBe(false);
  });
});

describe('spoilt documents', () => {
  const attacks = attacksOn(phenomenonSchema, good);
  describe('as new', () => {
    checkAttacks(
      () => world,
      () => range,
      'admin',
      attacks,
      { ...good, ...stampedNew('ada') },
      NEW,
    );
  });
  describe('as an update', () => {
    beforeAll(() => Promise.all([world.seed(stored), range.seed(stored)]));
    const next = {
      ...good,
      ...stampedNew('ada'),
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
  const spoilt: Record<string, object> = {
    'a place without a geohash': { geohash: null },
    'a geohash without a place': { location: null },
    'a geohash of foreign letters': { geohash: 'ailo00000' },
    'a place with a field too many': {
      location: { latitude: 1, longitude: 2, accuracyM: 3, name: 'x' },
    },
    'a place without accuracy': { location: { latitude: 1, longitude: 2 } },
    'latitude 91': { location: { latitude: 91, longitude: 2, accuracyM: 3 } },
    'longitude -181': { location: { latitude: 1, longitude: -181, accuracyM: 3 } },
    'accuracy below zero': { location: { latitude: 1, longitude: 2, accuracyM: -1 } },
    'an obscured record with an exact place': { geoprivacy: 'obscured' },
    'an obscured record without a place': { geoprivacy: 'obscured', location: null, geohash: null },
    'a private record with a place': { geoprivacy: 'private', placeName: '' },
    'a private record with a place name': { geoprivacy: 'private', location: null, geohash: null },
    'azimuth 360': { lookAzimuthDeg: 360 },
    'a duration below zero': { durationS: -1 },
    'fewer than no witnesses': { witnessCount: -1 },
    'a number for an assignee': { assigneeUid: 7 },
    'a tag twice': { tags: ['a', 'a'] },
    'a time before the year 1000': { observedAt: new Timestamp(-30_610_224_001, 999_999_000) },
    'a time to come': { observedAt: Timestamp.fromMillis(Date.now() + 3_600_000) },
    'tags in capitals': { tags: ['Lake'] },
    'a tag with a comma': { tags: ['a,b'] },
    '21 tags': { tags: Array.from({ length: 21 }, (_, i) => `t${i}`) },
    '121 search tokens': { searchTokens: Array.from({ length: 121 }, (_, i) => `t${i}`) },
    'a search token in capitals': { searchTokens: ['Lake'] },
    'half an hour of UTC offset too many': { utcOffsetMin: 870 },
    'a class that GEIPAN does not have': { classification: 'E' },
    'an assignee with a slash': { assigneeUid: 'a/b' },
    'a source reference of 201 characters': { sourceReference: 'x'.repeat(201) },
  };
  describe('with fields that contradict', () => {
    beforeAll(() => world.seed(stored));
    checkTable(
      () => world,
      Object.entries(spoilt).map(
        ([what, fields]) =>
          [
            'admin',
            'may not',
            `save ${what}`,
            (me) => change(OPEN, me, { version: 2 }, { ...fields }),
          ] as const,
      ),
    );
  });
});

describe('changing', () => {
  beforeEach(() => world.seed(stored));
  const edit =
    (path: string, fields: object = { title: 'Seen again' }) =>
    (me: string) =>
      change(path, me, { version: 2 }, { ...fields });
  checkTable(
    () => world,
    [
      [OUTSIDERS, 'may not', 'edit', edit(OPEN)],
      [
        ['observer', 'analyst', 'admin', 'editor', 'openEditor'],
        'may',
        'edit an open, own or other record',
        edit(OPEN),
      ],
      [
        ['observer', 'analyst'],
        'may',
        'make the dearest save there is',
        edit('phenomena/dear', { title: 'x', tags: ['x'], shape: 'unknown' }),
      ],
      ['observer', 'may', 'leave unknown what may be unknown', edit(OPEN, UNKNOWN)],
      ['admin', 'may not', 'edit a record of no known status', edit('phenomena/lost')],
      ['neighbour', 'may not', 'edit somebody else’s record', edit(OPEN)],
      ['observer', 'may', 'edit an own team record', edit(OWN_TEAM)],
      ['openEditor', 'may not', 'edit a record that they cannot see', edit(TEAM)],
      ['reader', 'may not', 'edit what was once theirs', edit('phenomena/roses')],
      ['reviewer', 'may not', 'edit content', edit(OPEN)],
      ['observer', 'may not', 'edit once screening began', edit(TRIAGED)],
      ['analyst', 'may', 'edit once screening began', edit(TRIAGED)],
      [
        ['reviewer', 'analyst'],
        'may',
        'screen',
        edit(OPEN, { status: 'triaged', assigneeUid: 'bruno', classification: 'C' }),
      ],
      [['observer', 'editor'], 'may not', 'screen', edit(OPEN, { status: 'triaged' })],
      ['observer', 'may not', 'classify', edit(OPEN, { classification: 'A' })],
      ['observer', 'may not', 'assign', edit(OPEN, { assigneeUid: 'chiara' })],
      [
        'editor',
        'may not',
        'smuggle a status into an edit',
        edit(OPEN, { title: 'x', status: 'triaged' }),
      ],
      [
        'reviewer',
        'may not',
        'smuggle a title into a review',
        edit(OPEN, { title: 'x', status: 'triaged' }),
      ],
      ['neighbour', 'may not', 'raise the version alone', edit(OPEN, {})],
      [['observer', 'reviewer'], 'may', 'save without a change', edit(OPEN, {})],
      ['admin', 'may not', 'change the source', edit(OPEN, { source: 'sensor' })],
      ['admin', 'may not', 'change the source reference', edit(OPEN, { sourceReference: 'x' })],
      ['admin', 'may not', 'change the creator', edit(OPEN, { createdBy: 'ada' })],
      [['observer', 'analyst'], 'may', 'edit what a job wrote', edit('phenomena/imported')],
      ['admin', 'may not', 'pose as a job', edit(OPEN, { jobId: 'job-1' })],
      ['admin', 'may not', 'pose as another job', edit('phenomena/imported', { jobId: 'job-2' })],
      [
        'admin',
        'may not',
        'hide that a job wrote it',
        (me) => change('phenomena/imported', me, { version: 2 }, { jobId: deleteField() }),
      ],
      [
        'admin',
        'may not',
        'change the creation time',
        (me) => change(OPEN, me, { version: 2 }, { createdAt: stampedNew(me).createdAt }),
      ],
      ['admin', 'may not', 'update as somebody else', edit(OPEN, { updatedBy: 'bruno' })],
      ['admin', 'may not', 'keep the version', edit(OPEN, { version: 1 })],
      ['admin', 'may not', 'skip a version', edit(OPEN, { version: 3 })],
      [
        'admin',
        'may not',
        'count past the last version',
        edit('phenomena/ripe', { version: 1_000_000_001 }),
      ],
      ['admin', 'may not', 'change what is not there', edit('phenomena/none')],
      ...Object.entries(FORGED_TIMES).map(
        ([when, time]) =>
          ['admin', 'may not', `stamp with ${when}`, edit(OPEN, { updatedAt: time })] as const,
      ),
      [['visitor', 'observer', 'analyst', 'admin'], 'may not', 'delete', () => remove(OPEN)],
    ],
  );
});

describe('statuses', () => {
  const ids = PHENOMENON_STATUSES.flatMap((from) =>
    PHENOMENON_STATUSES.map((to) => [from, to] as const),
  );
  beforeAll(() =>
    world.seed(
      Object.fromEntries(
        ids.map(([from, to]) => [`phenomena/${from}-${to}`, phenomenon({ status: from })]),
      ),
    ),
  );
  checkTable(
    () => world,
    ids.map(([from, to]) => [
      'analyst',
      canTransition(from, to) ? 'may' : 'may not',
      `move ${from} to ${to}`,
      (me) => change(`phenomena/${from}-${to}`, me, { version: 2, status: to }),
    ]),
  );
});
