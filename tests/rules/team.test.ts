import { memberSchema, settingsSchema } from '@nest/model';
import { invitationFixture, memberFixture } from '@nest/model/testing';
import { Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { attacksOn } from './support/attacks.ts';
import { get, list, type Operation, remove, set, update } from './support/operations.ts';
import { OUTSIDERS, PERSONAS } from './support/personas.ts';
import { change, create, FORGED_TIMES, settings } from './support/records.ts';
import { checkAttacks, checkTable, type Row, stampedNew, stampedUpdate } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
let range: World;
beforeAll(async () => {
  world = await createTestEnv('team');
  range = await createTestEnv('team-range');
});
afterAll(() => Promise.all([world.close(), range.close()]));

const ME = 'members/chiara';
const memberOf = (persona: 'observer' | 'suspended' | 'admin') => ({
  ...memberFixture(PERSONAS[persona].member ?? {}, Timestamp.fromMillis),
});
const stored = {
  [ME]: memberOf('observer'),
  'members/dmitri': memberOf('suspended'),
  'settings/general': settings(),
  'invitations/one': { ...invitationFixture({}, Timestamp.fromMillis) },
  'imports/brunos': { createdBy: 'bruno', status: 'done' },
  'imports/brunos/chunks/00000000': { rows: 1 },
  'system/lease': { holder: 'x' },
};
const profile =
  (path: string, fields: object = { displayName: 'Chiara R.' }) =>
  (me: string): Operation =>
    change(path, me, {}, { ...fields });
const own = (me: string) => get(`members/${me}`);

const MEMBERS: Row[] = [
  ['visitor', 'may not', 'read a member', () => get(ME)],
  [['stranger', 'suspended', 'neighbour'], 'may not', 'read another member', () => get(ME)],
  [['observer', 'suspended', 'stranger', 'revoked'], 'may', 'read their own document', own],
  [['analyst', 'admin'], 'may', 'read another member', () => get(ME)],
  [['analyst', 'admin'], 'may', 'list members', () => list('members', ['status', 'active'])],
  [
    [...OUTSIDERS, 'observer'],
    'may not',
    'list members',
    () => list('members', ['status', 'active']),
  ],
  ['observer', 'may', 'change their name', profile(ME)],
  [
    'observer',
    'may',
    'change their picture',
    profile(ME, { photoUrl: 'https://avatars.githubusercontent.com/u/1?s=80' }),
  ],
  ['observer', 'may', 'remove their picture', profile(ME, { photoUrl: null })],
  [['visitor', 'stranger', 'neighbour', 'admin'], 'may not', 'change another’s name', profile(ME)],
  ['suspended', 'may not', 'change their name', profile('members/dmitri')],
  ['lapsed', 'may not', 'change their name', profile('members/sam')],
  ['oddUid', 'may not', 'change their name', profile('members/odd:uid')],
  [
    'observer',
    'may not',
    'take a script for a picture',
    profile(ME, { photoUrl: 'javascript:alert(1)' }),
  ],
  [
    'observer',
    'may not',
    'take a picture without encryption',
    profile(ME, { photoUrl: 'http://avatars.githubusercontent.com/u/1' }),
  ],
  ...[
    'https://nest.example/a.png',
    'https://avatars.githubusercontent.com.nest.example/u/1',
    'https://avatars.githubusercontent.com@nest.example/u/1',
    'https://avatars_githubusercontent_com/u/1',
    'https://avatars.githubusercontent.com:8443/u/1',
    'https://nest.example/https://media.licdn.com/a',
  ].map(
    (photoUrl): Row => [
      'observer',
      'may not',
      `have everybody request a picture from ${photoUrl}`,
      profile(ME, { photoUrl }),
    ],
  ),
  [
    'observer',
    'may not',
    'take an endless address',
    profile(ME, { photoUrl: `https://media.licdn.com/${'x'.repeat(2_000)}` }),
  ],
  ['observer', 'may not', 'take a number for a picture', profile(ME, { photoUrl: 7 })],
  ['observer', 'may not', 'take no name', profile(ME, { displayName: '' })],
  ['observer', 'may not', 'take a blank name', profile(ME, { displayName: ' \t' })],
  ['observer', 'may not', 'take a number for a name', profile(ME, { displayName: 7 })],
  [
    'observer',
    'may not',
    'take a name of 81 characters',
    profile(ME, { displayName: 'x'.repeat(81) }),
  ],
  ['observer', 'may not', 'make themselves admin', profile(ME, { role: 'admin' })],
  ['observer', 'may not', 'change their e-mail', profile(ME, { email: 'x@nest.example' })],
  ['observer', 'may not', 'raise their claims’ version', profile(ME, { claimsVersion: 2 })],
  ['observer', 'may not', 'change when they joined', profile(ME, { createdAt: Timestamp.now() })],
  [
    'suspended',
    'may not',
    'lift their suspension',
    profile('members/dmitri', { status: 'active' }),
  ],
  ['observer', 'may not', 'add a field', profile(ME, { extra: 1 })],
  ['observer', 'may not', 'update as somebody else', profile(ME, { updatedBy: 'ada' })],
  ['observer', 'may not', 'save without stamps', () => update(ME, { displayName: 'x' })],
  [
    'stranger',
    'may not',
    'admit themselves',
    (me) => create(`members/${me}`, me, memberOf('admin')),
  ],
  ['admin', 'may not', 'admit somebody', (me) => create('members/eve', me, memberOf('observer'))],
  [['observer', 'admin'], 'may not', 'remove a member', () => remove(ME)],
  ...Object.entries(FORGED_TIMES).map(
    ([when, time]): Row => [
      'observer',
      'may not',
      `stamp with ${when}`,
      profile(ME, { displayName: 'x', updatedAt: time }),
    ],
  ),
];

const ROLES: Row[] = [
  [OUTSIDERS, 'may not', 'read a role', () => get('roles/analyst')],
  [OUTSIDERS, 'may not', 'list roles', () => list('roles')],
  [['observer', 'admin'], 'may', 'read a role', () => get('roles/analyst')],
  ['observer', 'may', 'list roles', () => list('roles')],
  ['admin', 'may not', 'add a role', () => set('roles/king', { permissions: ['roles.manage'] })],
  ['admin', 'may not', 'change a role', () => update('roles/observer', { permissions: [] })],
  ['admin', 'may not', 'remove a role', () => remove('roles/observer')],
];

const EVERYBODY = [...OUTSIDERS, 'observer', 'analyst', 'admin', 'revoked'] as const;
const INVITATIONS: Row[] = [
  ['admin', 'may', 'read an invitation', () => get('invitations/one')],
  ['admin', 'may', 'list invitations', () => list('invitations', ['status', 'pending'])],
  [
    [...OUTSIDERS, 'observer', 'analyst'],
    'may not',
    'read an invitation',
    () => get('invitations/one'),
  ],
  [[...OUTSIDERS, 'observer', 'analyst'], 'may not', 'list invitations', () => list('invitations')],
  [
    'stranger',
    'may not',
    'look for their own',
    () => list('invitations', ['email', 'eve@nest.example']),
  ],
  [
    EVERYBODY,
    'may not',
    'invite by hand',
    (me) => create('invitations/two', me, { ...invitationFixture({}, Timestamp.fromMillis) }),
  ],
  [
    EVERYBODY,
    'may not',
    'give an invitation another role',
    (me) => change('invitations/one', me, { role: 'admin' }),
  ],
  [EVERYBODY, 'may not', 'remove an invitation', () => remove('invitations/one')],
];

const save =
  (fields: object = {}) =>
  (me: string): Operation =>
    change('settings/general', me, { version: 2, openRegistration: true }, { ...fields });
const SETTINGS: Row[] = [
  [OUTSIDERS, 'may not', 'read the settings', () => get('settings/general')],
  [['observer', 'analyst', 'admin'], 'may', 'read the settings', () => get('settings/general')],
  ['admin', 'may', 'read how long the log is kept', () => get('settings/audit')],
  [
    [...OUTSIDERS, 'observer', 'analyst'],
    'may not',
    'read how long the log is kept',
    () => get('settings/audit'),
  ],
  [
    ['observer', 'analyst', 'admin'],
    'may not',
    'change how long the log is kept',
    () => set('settings/audit', { retentionDays: 1 }),
  ],
  [OUTSIDERS, 'may not', 'read what draws the map', () => get('settings/map')],
  [['observer', 'analyst', 'admin'], 'may', 'read what draws the map', () => get('settings/map')],
  [
    'admin',
    'may not',
    'choose what draws it by hand',
    () => set('settings/map', { geocoder: 'x' }),
  ],
  [['observer', 'admin'], 'may not', 'read other settings', () => get('settings/other')],
  ['admin', 'may not', 'list settings', () => list('settings')],
  ['admin', 'may', 'change the settings', save()],
  [[...OUTSIDERS, 'observer', 'analyst', 'oddUid'], 'may not', 'change the settings', save()],
  [
    ['revoked', 'lapsed', 'unversioned'],
    'may not',
    'change them in a session no longer good',
    save(),
  ],
  ['admin', 'may not', 'keep the version', save({ version: 1 })],
  ['admin', 'may not', 'skip a version', save({ version: 3 })],
  ['admin', 'may not', 'change who made them', save({ createdBy: 'ada' })],
  ['admin', 'may not', 'change them as somebody else', save({ updatedBy: 'bruno' })],
  ['admin', 'may not', 'make other settings', (me) => create('settings/other', me, settings())],
  ['admin', 'may not', 'remove the settings', () => remove('settings/general')],
  ...Object.entries(FORGED_TIMES).map(
    ([when, time]): Row => ['admin', 'may not', `stamp with ${when}`, save({ updatedAt: time })],
  ),
];

const CLOSED: Row[] = [
  [OUTSIDERS, 'may not', 'read an import', () => get('imports/brunos')],
  ['analyst', 'may', 'read their import', () => get('imports/brunos')],
  ['analyst', 'may', 'wait for an import', () => get('imports/none')],
  ['analyst', 'may', 'list their imports', (me) => list('imports', ['createdBy', me])],
  ['analyst', 'may not', 'list all imports', () => list('imports')],
  ['admin', 'may not', 'read another’s import', () => get('imports/brunos')],
  ['admin', 'may not', 'list another’s imports', () => list('imports', ['createdBy', 'bruno'])],
  [
    'observer',
    'may not',
    'list imports without the right to',
    (me) => list('imports', ['createdBy', me]),
  ],
  ['observer', 'may not', 'ask for an import without the right to', () => get('imports/none')],
  ['analyst', 'may not', 'start an import by hand', (me) => set('imports/mine', { createdBy: me })],
  ['analyst', 'may not', 'change an import', () => update('imports/brunos', { imported: 9 })],
  ['analyst', 'may not', 'remove an import', () => remove('imports/brunos')],
  [['analyst', 'admin'], 'may not', 'read a chunk', () => get('imports/brunos/chunks/00000000')],
  [['analyst', 'admin'], 'may not', 'list chunks', () => list('imports/brunos/chunks')],
  [['visitor', 'observer', 'admin'], 'may not', 'read the system’s', () => get('system/lease')],
  ['admin', 'may not', 'write the system’s', () => set('system/lease', { holder: 'me' })],
  ['admin', 'may not', 'list the system’s', () => list('system')],
  ['admin', 'may not', 'make a collection of their own', () => set('secrets/one', { a: 1 })],
  ['admin', 'may not', 'hang a document on a role', () => set('roles/admin/notes/one', { a: 1 })],
];

describe.each(Object.entries({ MEMBERS, ROLES, INVITATIONS, SETTINGS, CLOSED }))(
  '%s',
  (_, rows) => {
    beforeEach(() => world.seed(stored));
    checkTable(() => world, rows);
  },
);

describe('spoilt settings', () => {
  beforeAll(() => Promise.all([world.seed(stored), range.seed(stored)]));
  const good = settings();
  const next = { ...good, ...stampedUpdate('ada'), version: 2 };
  checkAttacks(
    () => world,
    () => range,
    'admin',
    attacksOn(settingsSchema, good),
    next,
    'settings/general',
  );
});

describe('spoilt members', () => {
  beforeAll(() => Promise.all([world.seed(stored), range.seed(stored)]));
  const good = memberOf('observer');
  const next = {
    ...good,
    ...stampedNew('chiara'),
    createdAt: good.createdAt,
    createdBy: good.createdBy,
  };
  checkAttacks(
    () => world,
    () => range,
    'observer',
    attacksOn(memberSchema, good),
    next,
    ME,
  );
});
