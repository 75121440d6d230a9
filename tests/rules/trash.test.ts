import { trashEntrySchema } from '@nest/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { get, list, remove, set, update } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import { create, phenomenon, trashEntry } from './support/records.ts';
import { checkTable, type Row } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
const DELETED = 'trash/deleted';
const TEAM = 'trash/team';
const MERGED = 'trash/merged';
const TEAM_MERGED = 'trash/team-merged';
const FORWARD = 'forwards/merged';
/** Entries in the trash, and subdocuments of a phenomenon that has just moved there. */
const CLOSED = [
  'trash/deleted/copies/one',
  'trash/merged/moves/one',
  'phenomena/deleted/private/witness',
  'phenomena/deleted/comments/one',
];
const merged = { kind: 'merged', keeperId: 'keeper', purgeAt: null } as const;

beforeAll(async () => {
  world = await createTestEnv('trash');
  await world.seed({
    [DELETED]: trashEntry(),
    [TEAM]: trashEntry({ audience: 'team' }),
    [MERGED]: trashEntry(merged),
    [TEAM_MERGED]: trashEntry({ ...merged, audience: 'team' }),
    [FORWARD]: { keeperId: 'keeper' },
    ...Object.fromEntries(CLOSED.map((path) => [path, { status: 'visible', createdBy: 'ada' }])),
  });
});
afterAll(() => world.close());

const EVERYBODY = [...OUTSIDERS, 'observer', 'analyst', 'admin', 'revoked'] as const;
const READERS = ['observer', 'neighbour', 'reader', 'moderator', 'reviewer', 'editor'] as const;
const members = ['audience', 'members'] as const;
const onlyMerged = ['kind', 'merged'] as const;

const READING: Row[] = [
  [['admin', 'remover'], 'may', 'see what was deleted', () => get(DELETED)],
  [
    [...OUTSIDERS, ...READERS, 'analyst', 'merger'],
    'may not',
    'see what was deleted',
    () => get(DELETED),
  ],
  [['admin'], 'may', 'see what was the team’s', () => get(TEAM)],
  [['remover', 'merger'], 'may not', 'see what was the team’s', () => get(TEAM)],
  [['admin', 'analyst', 'remover', 'merger'], 'may', 'see what was merged', () => get(MERGED)],
  [[...OUTSIDERS, ...READERS], 'may not', 'see what was merged', () => get(MERGED)],
  [['admin', 'analyst'], 'may', 'see what the team merged', () => get(TEAM_MERGED)],
  [['remover', 'merger'], 'may not', 'see what the team merged', () => get(TEAM_MERGED)],
  [
    ['admin', 'analyst', 'remover', 'merger'],
    'may',
    'ask whether something is there',
    () => get('trash/none'),
  ],
  [
    [...OUTSIDERS, ...READERS],
    'may not',
    'ask whether something is there',
    () => get('trash/none'),
  ],
  ['admin', 'may', 'list all', () => list('trash')],
  ['analyst', 'may', 'list what was merged', () => list('trash', onlyMerged)],
  ['analyst', 'may not', 'list all', () => list('trash')],
  ['remover', 'may', 'list what was open to members', () => list('trash', members)],
  ['remover', 'may not', 'list all', () => list('trash')],
  [
    'remover',
    'may not',
    'list what the team deleted',
    () => list('trash', ['audience', 'team'], ['createdBy', 'ada']),
  ],
  ['merger', 'may', 'list the open merged', () => list('trash', onlyMerged, members)],
  ['merger', 'may not', 'list all that is merged', () => list('trash', onlyMerged)],
  [[...OUTSIDERS, ...READERS], 'may not', 'list', () => list('trash', onlyMerged, members)],
];

const FORWARDS: Row[] = [
  [['observer', 'analyst', 'reader'], 'may', 'follow a merged one', () => get(FORWARD)],
  [['observer'], 'may', 'ask after one that is not merged', () => get('forwards/none')],
  [OUTSIDERS, 'may not', 'follow a merged one', () => get(FORWARD)],
  [EVERYBODY, 'may not', 'list forwards', () => list('forwards')],
  [EVERYBODY, 'may not', 'forge a forward', () => set('forwards/open', { keeperId: 'mine' })],
  [EVERYBODY, 'may not', 'change a forward', () => update(FORWARD, { keeperId: 'mine' })],
  [EVERYBODY, 'may not', 'remove a forward', () => remove(FORWARD)],
];

const HIDDEN = CLOSED.flatMap((path): Row[] => [
  [EVERYBODY, 'may not', `read ${path}`, () => get(path)],
  [EVERYBODY, 'may not', `write ${path}`, () => set(path, { status: 'visible' })],
  [EVERYBODY, 'may not', `remove ${path}`, () => remove(path)],
]);

const WRITING: Row[] = [
  [EVERYBODY, 'may not', 'forge an entry', () => set('trash/forged', trashEntry())],
  [EVERYBODY, 'may not', 'put off a purge', () => update(DELETED, { purgeAt: null })],
  [EVERYBODY, 'may not', 'remove an entry', () => remove(DELETED)],
  [EVERYBODY, 'may not', 'list copies', () => list('trash/deleted/copies')],
  [
    ['observer', 'analyst', 'admin'],
    'may not',
    'report under the id of what lies in the trash',
    (me) => create('phenomena/deleted', me, phenomenon()),
  ],
  ['observer', 'may', 'report under any other', (me) => create('phenomena/new', me, phenomenon())],
];

test('the example is what the model calls an entry', () => {
  expect(trashEntrySchema.safeParse(trashEntry()).success).toBe(true);
});
describe('reading', () => checkTable(() => world, READING));
describe('forwards', () => checkTable(() => world, FORWARDS));
describe('what is out of sight', () => checkTable(() => world, HIDDEN));
describe('writing', () => checkTable(() => world, WRITING));
