import { notificationPreferencesSchema } from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { attacksOn } from './support/attacks.ts';
import { get, list, type Operation, remove, set, update } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import {
  change,
  create,
  FORGED_TIMES,
  madeBy,
  notificationPreferences,
} from './support/records.ts';
import { checkAttacks, checkTable, type Row, stampedUpdate, uidOf } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
let range: World;
beforeAll(async () => {
  world = await createTestEnv('preferences');
  range = await createTestEnv('preferences-range');
});
afterAll(() => Promise.all([world.close(), range.close()]));

const at = (uid: string) => `members/${uid}/preferences/notifications`;
const CHIARAS = at('chiara');
const stored = { [CHIARAS]: notificationPreferences(madeBy('chiara')) };
const fresh = notificationPreferences();

const save =
  (fields: object = { comments: false }) =>
  (me: string): Operation =>
    change(CHIARAS, me, {}, { ...fields });
const begin =
  (fields: object = {}) =>
  (me: string): Operation =>
    create(at(me), me, fresh, { ...fields });

const ROWS: Row[] = [
  ['observer', 'may', 'read what they want to be told of', () => get(CHIARAS)],
  [['observer', 'analyst'], 'may', 'ask for theirs', (me) => get(at(me))],
  [OUTSIDERS, 'may not', 'ask for theirs', (me) => get(at(me))],
  [[...OUTSIDERS, 'neighbour', 'admin'], 'may not', 'read another’s', () => get(CHIARAS)],
  [['observer', 'admin'], 'may not', 'list them', (me) => list(`members/${me}/preferences`)],
  [['analyst', 'admin'], 'may', 'make theirs', begin()],
  [OUTSIDERS, 'may not', 'make theirs', begin()],
  ['admin', 'may not', 'make another’s', (me) => create(at('bruno'), me, fresh)],
  // The analyst has created theirs above; replacing them would be evaluated as a change.
  ['neighbour', 'may not', 'make theirs as somebody else', begin({ createdBy: 'ada' })],
  ['neighbour', 'may not', 'make theirs with a field too many', begin({ sms: true })],
  ['neighbour', 'may not', 'make theirs of words', begin({ comments: 'yes' })],
  [
    'analyst',
    'may not',
    'make other preferences',
    (me) => create(`members/${me}/preferences/x`, me, fresh),
  ],
  ['observer', 'may', 'change theirs', save()],
  [
    'observer',
    'may',
    'change all of theirs',
    save({ assignments: false, comments: false, screening: false, weeklyDigest: true }),
  ],
  ['observer', 'may not', 'change theirs to words', save({ comments: 'yes' })],
  [[...OUTSIDERS, 'neighbour', 'admin'], 'may not', 'change another’s', save()],
  ['stranger', 'may not', 'change their own', (me) => change(at(me), me, { comments: false })],
  ['observer', 'may not', 'change who made them', save({ createdBy: 'ada' })],
  ['observer', 'may not', 'change when they were made', save({ createdAt: Timestamp.now() })],
  ['observer', 'may not', 'change theirs as somebody else', save({ updatedBy: 'ada' })],
  ['observer', 'may not', 'remove theirs', () => remove(CHIARAS)],
  ...Object.entries(FORGED_TIMES).map(
    ([when, time]): Row => ['observer', 'may not', `stamp with ${when}`, save({ updatedAt: time })],
  ),
];

describe('what members want to be told of', () => {
  beforeEach(() => world.seed({ ...stored, [at('eve')]: notificationPreferences(madeBy('eve')) }));
  checkTable(() => world, ROWS);
});

const DIGEST = 'members/chiara/digests/2026-W47';
const digest = { week: '2026-W47', workspace: null };
const EVERYBODY = [...OUTSIDERS, 'observer', 'neighbour', 'analyst', 'admin', 'keeper'] as const;
const DIGESTS: Row[] = [
  ['observer', 'may', 'read their digest of a week', () => get(DIGEST)],
  ['observer', 'may', 'ask for one that is not there', () => get('members/chiara/digests/x')],
  ['observer', 'may', 'list theirs', () => list('members/chiara/digests')],
  [
    [...OUTSIDERS, 'neighbour', 'analyst', 'admin', 'keeper', 'revokedSession'],
    'may not',
    'read another’s digest',
    () => get(DIGEST),
  ],
  [['neighbour', 'admin'], 'may not', 'list another’s', () => list('members/chiara/digests')],
  [['suspended'], 'may not', 'read their own any more', (me) => get(`members/${me}/digests/x`)],
  [EVERYBODY, 'may not', 'forge a digest', (me) => set(`members/${me}/digests/new`, digest)],
  [EVERYBODY, 'may not', 'write over one', () => set(DIGEST, digest)],
  [EVERYBODY, 'may not', 'change one', () => update(DIGEST, { workspace: {} })],
  [EVERYBODY, 'may not', 'remove one', () => remove(DIGEST)],
];

describe('digests', () => {
  beforeAll(() => world.seed({ [DIGEST]: digest }));
  checkTable(() => world, DIGESTS);
});

describe('spoilt preferences', () => {
  beforeAll(() => Promise.all([world.seed(stored), range.seed(stored)]));
  const good = notificationPreferences(madeBy(uidOf('observer')));
  checkAttacks(
    () => world,
    () => range,
    'observer',
    attacksOn(notificationPreferencesSchema, good),
    { ...good, ...stampedUpdate(uidOf('observer')) },
    CHIARAS,
  );
});
