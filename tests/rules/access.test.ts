import { passkeyPath, sessionPath } from '@nest/model';
import { passkeyFixture, sessionFixture } from '@nest/model/testing';
import { Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { get, list, type Operation, remove, set, update } from './support/operations.ts';
import { OUTSIDERS, type PersonaName, sidOf } from './support/personas.ts';
import { change, madeBy, phenomenon, privateWitness, settings } from './support/records.ts';
import { checkTable, type Row } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
beforeAll(async () => {
  world = await createTestEnv('access');
});
afterAll(() => world.close());

const at = Timestamp.fromMillis;
const CHIARAS = sessionPath('chiara', sidOf('chiara'));
const KEY = passkeyPath('chiara', 'key');
const session = { ...sessionFixture({}, at) };
const passkey = { ...passkeyFixture({}, at) };
const stored = {
  [CHIARAS]: session,
  [KEY]: passkey,
  'settings/general': settings(),
  'phenomena/bay': phenomenon(madeBy('chiara')),
  'phenomena/bay/private/witness': privateWitness(madeBy('chiara')),
};
beforeEach(() => world.seed(stored));

const own = (me: string) => get(sessionPath(me, sidOf(me)));
const EVERYBODY: PersonaName[] = [...OUTSIDERS, 'observer', 'neighbour', 'analyst', 'admin'];

const SESSIONS: Row[] = [
  [
    ['observer', 'suspended', 'admin', 'ended', 'revokedSession', 'outlived'],
    'may',
    'read their own session',
    own,
  ],
  [['sessionless', 'stranger'], 'may not', 'read a session of the account', own],
  [['observer', 'suspended'], 'may', 'list their own', (me) => list(`members/${me}/sessions`)],
  [
    ['sessionless', 'revokedSession', 'outlived'],
    'may not',
    'list sessions of the account',
    (me) => list(`members/${me}/sessions`),
  ],
  [
    ['revokedSession', 'outlived'],
    'may not',
    'read another session of the account',
    (me) => get(sessionPath(me, 'another')),
  ],
  ['admin', 'may', 'read another’s session', () => get(CHIARAS)],
  ['admin', 'may', 'list another’s', () => list('members/chiara/sessions', ['status', 'active'])],
  [
    [...OUTSIDERS, 'neighbour', 'analyst', 'revokedSession'],
    'may not',
    'read another’s',
    () => get(CHIARAS),
  ],
  [
    [...OUTSIDERS, 'neighbour', 'analyst', 'revokedSession'],
    'may not',
    'list another’s',
    () => list('members/chiara/sessions'),
  ],
  [EVERYBODY, 'may not', 'open a session', (me) => set(sessionPath(me, 'mine'), session)],
  [EVERYBODY, 'may not', 'end hers by hand', () => update(CHIARAS, { status: 'ended' })],
  [
    ['ended', 'revokedSession'],
    'may not',
    'revive their own',
    (me) => update(sessionPath(me, sidOf(me)), { status: 'active', revoked: false }),
  ],
  [['observer', 'admin'], 'may not', 'remove a session', () => remove(CHIARAS)],
];

const PASSKEYS: Row[] = [
  ['observer', 'may', 'read their passkey', () => get(KEY)],
  ['observer', 'may', 'list their passkeys', (me) => list(`members/${me}/passkeys`)],
  ['admin', 'may', 'list those of a member', () => list('members/chiara/passkeys')],
  [
    ['sessionless', 'revokedSession', 'outlived'],
    'may not',
    'list passkeys of the account',
    (me) => list(`members/${me}/passkeys`),
  ],
  [
    [...OUTSIDERS, 'neighbour', 'analyst', 'revokedSession'],
    'may not',
    'read another’s',
    () => get(KEY),
  ],
  [EVERYBODY, 'may not', 'slip one in', (me) => set(passkeyPath(me, 'mine'), passkey)],
  [EVERYBODY, 'may not', 'set its counter back', () => update(KEY, { counter: 0 })],
  [EVERYBODY, 'may not', 'unlock it', () => update(KEY, { status: 'active' })],
  [['observer', 'admin'], 'may not', 'remove one by hand', () => remove(KEY)],
  [['visitor', 'admin'], 'may not', 'read used challenges', () => list('system/auth/usedTokens')],
  [['visitor', 'admin'], 'may not', 'read owners', () => get('system/passkeys/owners/key')],
];

const read = (path: string) => () => get(path);
const readWitness = read('phenomena/bay/private/witness');
/** Tokens that say of themselves that they have no living session. */
const UNLIVING = ['sessionless', 'revokedSession', 'outlived'] as const;
const GONE = ['ended', 'misled', ...UNLIVING] as const;

const REVOKED: Row[] = [
  [['admin', 'survivor'], 'may', 'read witnesses', readWitness],
  [GONE, 'may not', 'read witnesses', readWitness],
  [
    GONE,
    'may not',
    'change witnesses',
    (me) => change('phenomena/bay/private/witness', me, { witnesses: [] }),
  ],
  // Operations without a lookup stay allowed until the token expires; the next token excludes
  // itself.
  ['ended', 'may', 'read on until the token ends', read('phenomena/bay')],
  [UNLIVING, 'may not', 'read anything', read('phenomena/bay')],
  [UNLIVING, 'may not', 'list anything', () => list('phenomena', ['audience', 'members'])],
  [UNLIVING, 'may not', 'read roles', read('roles/admin')],
  [
    UNLIVING,
    'may not',
    'change anything',
    (me) => change('phenomena/bay', me, { version: 2, title: 'Taken over' }),
  ],
  ['survivor', 'may', 'read', read('phenomena/bay')],
];

const saveSettings = (me: string): Operation =>
  change('settings/general', me, { version: 2, openRegistration: true });
const STEP_UP: Row[] = [
  [['admin', 'totpAdmin', 'survivor'], 'may', 'change the settings', saveSettings],
  [
    ['plainAdmin', 'staleAdmin', 'staleTotpAdmin', 'unlistedTotpAdmin', ...GONE],
    'may not',
    'change the settings',
    saveSettings,
  ],
  [['plainAdmin', 'staleAdmin'], 'may', 'read the settings', read('settings/general')],
];

describe.each(Object.entries({ SESSIONS, PASSKEYS, REVOKED, STEP_UP }))('%s', (_, rows) => {
  checkTable(() => world, rows);
});
