import { commentSchema } from '@nest/model';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { attacksOn } from './support/attacks.ts';
import { get, list, type Operation, remove } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import { change, comment, create, FORGED_TIMES, madeBy, phenomenon } from './support/records.ts';
import { checkAttacks, checkOddIds, checkTable, type Row, stampedNew } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
let range: World;
beforeAll(async () => {
  world = await createTestEnv('comments');
  range = await createTestEnv('comments-range');
});
afterAll(() => Promise.all([world.close(), range.close()]));

const OPEN = 'phenomena/open/comments';
const TEAM = 'phenomena/team/comments';
const byChiara = { ...madeBy('chiara'), authorName: 'Chiara Rossi' };
const stored = {
  'phenomena/open': phenomenon(madeBy('chiara')),
  'phenomena/team': phenomenon({ ...madeBy('bruno'), audience: 'team' }),
  [`${OPEN}/said`]: comment(byChiara),
  [`${OPEN}/taken-back`]: comment({ ...byChiara, status: 'withdrawn' }),
  [`${OPEN}/moderated`]: comment({ ...byChiara, status: 'withdrawn', updatedBy: 'mona' }),
  [`${OPEN}/roses`]: comment({ ...madeBy('rosa'), authorName: 'rosa' }),
  [`${TEAM}/said`]: comment(byChiara),
};
const good = comment({ authorName: 'Chiara Rossi' });
let count = 0;
/** A comment with a new id, so that it is always a creation. */
const said =
  (attack: object = {}, collection = OPEN) =>
  (me: string): Operation =>
    create(`${collection}/new-${count++}`, me, good, { ...attack });
const changing =
  (id: string, fields: object) =>
  (me: string): Operation =>
    change(id.includes('/') ? id : `${OPEN}/${id}`, me, {}, { ...fields });

const READING: Row[] = [
  [OUTSIDERS, 'may not', 'read one', () => get(`${OPEN}/said`)],
  [OUTSIDERS, 'may not', 'list', () => list(OPEN, ['status', 'visible'])],
  [['observer', 'neighbour', 'admin'], 'may', 'read one', () => get(`${OPEN}/said`)],
  [['observer', 'admin'], 'may', 'ask for one that is not there', () => get(`${OPEN}/none`)],
  [['neighbour', 'admin'], 'may', 'list the visible ones', () => list(OPEN, ['status', 'visible'])],
  [['observer', 'neighbour', 'analyst'], 'may not', 'list withdrawn ones too', () => list(OPEN)],
  [
    'neighbour',
    'may not',
    'list another’s withdrawn ones',
    () => list(OPEN, ['status', 'withdrawn'], ['createdBy', 'chiara']),
  ],
  [['admin', 'moderator'], 'may', 'list all', () => list(OPEN)],
  ['observer', 'may', 'list their own', (me) => list(OPEN, ['createdBy', me])],
  ['neighbour', 'may not', 'read a withdrawn one', () => get(`${OPEN}/taken-back`)],
  [
    ['observer', 'moderator', 'admin'],
    'may',
    'read a withdrawn one',
    () => get(`${OPEN}/taken-back`),
  ],
  [
    'observer',
    'may not',
    'read their own on a record that they cannot see',
    () => get(`${TEAM}/said`),
  ],
  [
    'observer',
    'may not',
    'list on a record that they cannot see',
    () => list(TEAM, ['status', 'visible']),
  ],
  ['analyst', 'may', 'list on a team record', () => list(TEAM, ['status', 'visible'])],
  [
    'admin',
    'may not',
    'read on a record that is not there',
    () => get('phenomena/none/comments/a'),
  ],
];

const CREATING: Row[] = [
  [OUTSIDERS, 'may not', 'comment', said()],
  ['observer', 'may', 'comment', said()],
  ['analyst', 'may', 'comment on a team record', said({ authorName: 'Bruno Keller' }, TEAM)],
  ['observer', 'may not', 'comment on a record that they cannot see', said({}, TEAM)],
  [
    'observer',
    'may not',
    'comment on a record that is not there',
    said({}, 'phenomena/none/comments'),
  ],
  [
    ['reader', 'moderator'],
    'may not',
    'comment without the right to',
    said({ authorName: 'rosa' }),
  ],
  ['neighbour', 'may not', 'comment under another’s name', said()],
  ['observer', 'may not', 'comment as somebody else', said({ createdBy: 'bruno' })],
  ['observer', 'may not', 'comment with another’s update stamp', said({ updatedBy: 'bruno' })],
  ['observer', 'may not', 'comment out of sight', said({ status: 'withdrawn' })],
  [
    'observer',
    'may not',
    'overwrite a comment as if new',
    (me) => create(`${OPEN}/said`, me, good),
  ],
  ...Object.entries(FORGED_TIMES).map(
    ([when, time]): Row => ['observer', 'may not', `stamp with ${when}`, said({ createdAt: time })],
  ),
];

const CHANGING: Row[] = [
  [OUTSIDERS, 'may not', 'reword', changing('said', { text: 'x' })],
  ['observer', 'may', 'reword their own', changing('said', { text: 'x' })],
  [
    ['neighbour', 'moderator', 'admin'],
    'may not',
    'reword another’s',
    changing('said', { text: 'x' }),
  ],
  ['reader', 'may not', 'reword what was once theirs', changing('roses', { text: 'x' })],
  [
    ['observer', 'moderator', 'admin'],
    'may',
    'withdraw',
    changing('said', { status: 'withdrawn' }),
  ],
  [
    ['neighbour', 'analyst'],
    'may not',
    'withdraw another’s',
    changing('said', { status: 'withdrawn' }),
  ],
  ['observer', 'may', 'put back what they withdrew', changing('taken-back', { status: 'visible' })],
  [
    'observer',
    'may not',
    'put back what a moderator withdrew',
    changing('moderated', { status: 'visible' }),
  ],
  ['observer', 'may not', 'reword what a moderator withdrew', changing('moderated', { text: 'x' })],
  [
    'moderator',
    'may',
    'put back what a moderator withdrew',
    changing('moderated', { status: 'visible' }),
  ],
  ['observer', 'may not', 'change the author', changing('said', { createdBy: 'bruno' })],
  [
    'observer',
    'may not',
    'change the author’s name',
    changing('said', { authorName: 'Ada Okafor' }),
  ],
  ['observer', 'may not', 'update as somebody else', changing('said', { updatedBy: 'bruno' })],
  [
    'admin',
    'may not',
    'smuggle words into a moderation',
    changing('said', { status: 'withdrawn', text: 'x' }),
  ],
  [
    'observer',
    'may not',
    'reword on a record that they cannot see',
    changing(`${TEAM}/said`, { text: 'x' }),
  ],
  ['observer', 'may not', 'add a field', changing('said', { extra: 1 })],
  ...Object.entries(FORGED_TIMES).map(
    ([when, time]): Row => [
      'observer',
      'may not',
      `stamp with ${when}`,
      changing('said', { updatedAt: time }),
    ],
  ),
  [['observer', 'moderator', 'admin'], 'may not', 'delete', () => remove(`${OPEN}/said`)],
];

const seeded = () => beforeEach(() => world.seed(stored));
describe('reading', () => {
  seeded();
  checkTable(() => world, READING);
});
describe('commenting', () => {
  seeded();
  checkTable(() => world, CREATING);
  checkOddIds(
    () => world,
    'observer',
    (id) => create(`${OPEN}/${id}`, 'chiara', good),
  );
});
describe('changing', () => {
  seeded();
  checkTable(() => world, CHANGING);
});
describe('spoilt', () => {
  beforeAll(() => Promise.all([world.seed(stored), range.seed(stored)]));
  const attacks = attacksOn(commentSchema, good);
  checkAttacks(
    () => world,
    () => range,
    'observer',
    attacks,
    { ...good, ...stampedNew('chiara') },
    `${OPEN}/new-one`,
  );
});
describe('spoilt on update', () => {
  beforeAll(() => Promise.all([world.seed(stored), range.seed(stored)]));
  const attacks = attacksOn(commentSchema, good);
  const next = { ...good, ...stampedNew('chiara'), createdAt: good.createdAt };
  checkAttacks(
    () => world,
    () => range,
    'observer',
    attacks,
    next,
    `${OPEN}/said`,
  );
});
