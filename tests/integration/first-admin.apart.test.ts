import { randomUUID } from 'node:crypto';
import { assertAdmitted } from '@nest/functions/auth/gate/admission.ts';
import type { Identity } from '@nest/functions/auth/gate/identity.ts';
import type { TeamGate } from '@nest/functions/auth/github/github-membership.ts';
import {
  BUILT_IN_ROLES,
  GENERAL_SETTINGS_PATH,
  memberPath,
  rolePath,
  settingsSchema,
} from '@nest/model';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { emptyFirestore } from './support/imports.ts';

const CONFIG = {
  apiUrl: 'http://127.0.0.1:1',
  organisation: 'phenom-earth',
  team: 'int',
  teamRole: 'analyst',
  graceMs: 0,
  firstAdmins: ['grace@nest.example', 'octo'],
};
const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

let gate: TeamGate;
beforeEach(() => {
  // A completely empty project, as after the first deployment.
  const { db, close } = emptyFirestore(`first-${randomUUID().slice(0, 6)}`);
  closing.push(close);
  const askTeam: TeamGate['askTeam'] = async (_config, { login, accountId }) => ({
    standing: 'active',
    login: login ?? '',
    accountId: accountId ?? '',
  });
  gate = { db, config: CONFIG, askTeam, now: Date.now };
});

const identity = (changes: Partial<Identity> = {}): Identity => ({
  uid: 'grace',
  provider: 'google.com',
  providerUid: '1',
  email: 'grace@nest.example',
  emailVerified: true,
  displayName: 'Grace',
  photoUrl: null,
  accessToken: null,
  ...changes,
});
const enter = (changes?: Partial<Identity>) => assertAdmitted(identity(changes), { gate });
const roleOf = async (uid: string) => (await gate.db.doc(memberPath(uid)).get()).get('role');

it('comes from the configuration, into a project that has nothing, however often they sign in at once', async () => {
  await assertAdmitted(identity(), { phase: 'creation', gate });
  const admissions = await Promise.all([enter(), enter(), enter()]);
  expect(admissions.map(({ member }) => member?.role)).toEqual(['admin', 'admin', 'admin']);
  for (const [id, role] of Object.entries(BUILT_IN_ROLES)) {
    expect((await gate.db.doc(rolePath(id)).get()).data()).toEqual(role);
  }
  const settings = await gate.db.doc(GENERAL_SETTINGS_PATH).get();
  expect(settingsSchema.safeParse(settings.data()).success).toBe(true);
});

it('is nobody who only says so', async () => {
  expect((await enter({ emailVerified: false, provider: 'password' })).member).toBeNull();
  await expect(enter({ uid: 'eve', email: 'eve@nest.example' })).rejects.toThrow(/not admitted/);
  const github = {
    provider: 'github.com',
    accessToken: 'token',
    email: 'octo@nest.example',
  } as const;
  expect((await enter({ ...github, uid: 'mimic', login: 'octo-2' })).member?.role).toBe('analyst');
  expect((await enter({ ...github, uid: 'octo', login: 'Octo' })).member?.role).toBe('admin');
});

it('is made once: who was given another role since keeps it, and a second account gets nothing', async () => {
  await enter();
  await gate.db.doc(memberPath('grace')).update({ role: 'observer' });
  await enter();
  expect(await roleOf('grace')).toBe('observer');
  await expect(enter({ uid: 'second' })).rejects.toThrow(/not admitted/);
});

it('may be a member already', async () => {
  gate = { ...gate, config: { ...CONFIG, firstAdmins: [] } };
  const octo = {
    provider: 'github.com',
    accessToken: 'token',
    uid: 'octo',
    login: 'octo',
  } as const;
  expect((await enter(octo)).member?.role).toBe('analyst');
  gate = { ...gate, config: CONFIG };
  expect((await enter(octo)).member?.role).toBe('admin');
  expect(await roleOf('octo')).toBe('admin');
});
