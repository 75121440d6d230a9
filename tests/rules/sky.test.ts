import { afterAll, beforeAll, describe } from 'vitest';
import { get, list, remove, set, update } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import { madeBy, phenomenon } from './support/records.ts';
import { checkTable, type Row } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
const OPEN = 'phenomena/open/sky';
const TEAM = 'phenomena/team/sky';
const MINE = 'phenomena/mine/sky';
const capture = { status: 'captured', found: 0, aircraft: [] };
const SYSTEM = [
  'sky',
  'skySnapshot',
  'openskyToken',
  'skyCapture-open',
  'skyTracks/tracks/4b1812-0',
];

beforeAll(async () => {
  world = await createTestEnv('sky');
  await world.seed({
    'phenomena/open': phenomenon(madeBy('bruno')),
    'phenomena/team': phenomenon({ ...madeBy('bruno'), audience: 'team' }),
    'phenomena/mine': phenomenon({ ...madeBy('chiara'), audience: 'team' }),
    [`${OPEN}/first`]: capture,
    [`${TEAM}/first`]: capture,
    [`${MINE}/first`]: capture,
    'insights/sky': { creditsLeft: 4_000 },
    ...Object.fromEntries(SYSTEM.map((name) => [`system/${name}`, { value: 'secret' }])),
  });
});
afterAll(() => world.close());

const READING: Row[] = [
  [OUTSIDERS, 'may not', 'read a captured sky', () => get(`${OPEN}/first`)],
  [OUTSIDERS, 'may not', 'list captured skies', () => list(OPEN)],
  [
    ['observer', 'analyst', 'admin'],
    'may',
    'read the sky of an open record',
    () => get(`${OPEN}/first`),
  ],
  [['observer', 'analyst'], 'may', 'list the skies of an open record', () => list(OPEN)],
  [['observer', 'analyst'], 'may', 'wait for one that is not there', () => get(`${OPEN}/later`)],
  ['observer', 'may', 'read the sky of their own team record', () => get(`${MINE}/first`)],
  [['analyst', 'admin'], 'may', 'read the sky of a team record', () => get(`${TEAM}/first`)],
  [
    ['observer', 'neighbour', 'reader'],
    'may not',
    'read the sky of a team record',
    () => get(`${TEAM}/first`),
  ],
  [['observer', 'neighbour'], 'may not', 'list the skies of a team record', () => list(TEAM)],
  ['admin', 'may not', 'read the sky of no record', () => get('phenomena/none/sky/first')],
];

const EVERYBODY = [...OUTSIDERS, 'observer', 'analyst', 'admin'] as const;
const WRITING: Row[] = [
  [EVERYBODY, 'may not', 'forge a sky', () => set(`${OPEN}/forged`, capture)],
  [EVERYBODY, 'may not', 'change a sky', () => update(`${OPEN}/first`, { found: 1 })],
  [EVERYBODY, 'may not', 'remove a sky', () => remove(`${OPEN}/first`)],
];

const CREDITS: Row[] = [
  [['admin', 'analyst'], 'may', 'see the credits', () => get('insights/sky')],
  [[...OUTSIDERS, 'observer'], 'may not', 'see the credits', () => get('insights/sky')],
  [EVERYBODY, 'may not', 'change the credits', () => update('insights/sky', { creditsLeft: 0 })],
];

const CLOSED = SYSTEM.flatMap((name): Row[] => [
  [EVERYBODY, 'may not', `read system/${name}`, () => get(`system/${name}`)],
  [EVERYBODY, 'may not', `write system/${name}`, () => set(`system/${name}`, { value: 1 })],
]);

describe('reading', () => checkTable(() => world, READING));
describe('writing', () => checkTable(() => world, WRITING));
describe('the credits', () => checkTable(() => world, CREDITS));
describe('what functions keep for themselves', () => checkTable(() => world, CLOSED));
