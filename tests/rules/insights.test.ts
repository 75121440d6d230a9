import { afterAll, beforeAll, describe } from 'vitest';
import { get, list, remove, set, update } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import { checkTable, type Row } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
const rollup = { rollup: 'all', observed: 'bytes', reported: 'bytes' };
const FIGURES = ['insights/rollup-all', 'insights/status', 'insights/storage'];
const WORKSHOP = ['system/insights', 'system/insights/pending/one', 'system/insights/facts/one'];

beforeAll(async () => {
  world = await createTestEnv('insights');
  const paths = [...FIGURES, 'insights/sky', ...WORKSHOP];
  await world.seed(Object.fromEntries(paths.map((path) => [path, rollup])));
});
afterAll(() => world.close());

const READERS = ['analyst', 'admin'] as const;
const OTHERS = [...OUTSIDERS, 'observer', 'reader', 'reviewer', 'editor'] as const;
const EVERYBODY = [...OTHERS, ...READERS, 'keeper'] as const;

const READING = [
  ...FIGURES.map((path): Row => [READERS, 'may', `read ${path}`, () => get(path)]),
  ...FIGURES.map(
    (path): Row => [[...OTHERS, 'keeper'], 'may not', `read ${path}`, () => get(path)],
  ),
  [
    READERS,
    'may',
    'ask for a rollup that nothing answers to',
    () => get('insights/rollup-country-LI'),
  ] as Row,
  [[...READERS, 'keeper'], 'may', 'see the credits', () => get('insights/sky')] as Row,
  [OTHERS, 'may not', 'see the credits', () => get('insights/sky')] as Row,
  [EVERYBODY, 'may not', 'list insights', () => list('insights')] as Row,
];

const WRITING: Row[] = [
  [EVERYBODY, 'may not', 'forge a rollup', () => set('insights/rollup-country-CH', rollup)],
  [EVERYBODY, 'may not', 'write over a rollup', () => set('insights/rollup-all', rollup)],
  [EVERYBODY, 'may not', 'change a rollup', () => update('insights/rollup-all', { observed: '' })],
  [EVERYBODY, 'may not', 'remove a rollup', () => remove('insights/rollup-all')],
  [EVERYBODY, 'may not', 'say when it was counted', () => update('insights/status', { at: 1 })],
];

const CLOSED = WORKSHOP.flatMap((path): Row[] => [
  [EVERYBODY, 'may not', `read ${path}`, () => get(path)],
  [EVERYBODY, 'may not', `write ${path}`, () => set(path, { status: 'idle' })],
]);

describe('reading', () => checkTable(() => world, READING));
describe('writing', () => checkTable(() => world, WRITING));
describe('what the worker keeps for itself', () => checkTable(() => world, CLOSED));
