import { afterAll, beforeAll, describe } from 'vitest';
import { get, list, remove, set, update } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import { checkTable, type Row } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
const tile = { audience: 'members', path: 'a', kind: 'points', count: 1, data: 'bytes' };
const MEMBERS = ['tiles/members-index', 'tiles/members-a3'];
const TEAM = ['tiles/team-index', 'tiles/team-a3'];
/** In neither family: other prefixes have no audience. */
const STRANGE = [
  'tiles/a3',
  'tiles/private-a3',
  'tiles/xmembers-a3',
  'tiles/team',
  'tiles/members',
];
const WORKSHOP = ['system/map', 'system/map/pending/one', 'system/map/places/one'];

beforeAll(async () => {
  world = await createTestEnv('tiles');
  const paths = [...MEMBERS, ...TEAM, ...STRANGE, ...WORKSHOP];
  await world.seed(Object.fromEntries(paths.map((path) => [path, tile])));
});
afterAll(() => world.close());

const READERS = ['observer', 'neighbour', 'reader', 'moderator'] as const;
const TEAM_READERS = ['analyst', 'admin', 'reviewer', 'editor'] as const;
const EVERYBODY = [...OUTSIDERS, 'observer', 'analyst', 'admin', 'revoked'] as const;

const READING = [
  ...MEMBERS.map(
    (path): Row => [[...READERS, ...TEAM_READERS], 'may', `read ${path}`, () => get(path)],
  ),
  ...TEAM.map((path): Row => [TEAM_READERS, 'may', `read ${path}`, () => get(path)]),
  ...TEAM.map(
    (path): Row => [[...OUTSIDERS, ...READERS], 'may not', `read ${path}`, () => get(path)],
  ),
  ...MEMBERS.map((path): Row => [OUTSIDERS, 'may not', `read ${path}`, () => get(path)]),
  ...STRANGE.map((path): Row => [EVERYBODY, 'may not', `read ${path}`, () => get(path)]),
  ['observer', 'may', 'wait for a tile that is not there', () => get('tiles/members-77')] as Row,
  ['observer', 'may not', "wait for a team's tile", () => get('tiles/team-77')] as Row,
  [EVERYBODY, 'may not', 'list tiles', () => list('tiles')] as Row,
];

const WRITING: Row[] = [
  [EVERYBODY, 'may not', 'forge a tile', () => set('tiles/members-5', tile)],
  [EVERYBODY, 'may not', 'write over a tile', () => set('tiles/members-a3', tile)],
  [EVERYBODY, 'may not', 'change a tile', () => update('tiles/members-a3', { count: 2 })],
  [EVERYBODY, 'may not', 'remove a tile', () => remove('tiles/members-a3')],
  [EVERYBODY, 'may not', 'change the index', () => update('tiles/members-index', { paths: '' })],
];

const CLOSED = WORKSHOP.flatMap((path): Row[] => [
  [EVERYBODY, 'may not', `read ${path}`, () => get(path)],
  [EVERYBODY, 'may not', `write ${path}`, () => set(path, { status: 'idle' })],
]);

describe('reading', () => checkTable(() => world, READING));
describe('writing', () => checkTable(() => world, WRITING));
describe('what the worker keeps for itself', () => checkTable(() => world, CLOSED));
