import { randomUUID } from 'node:crypto';
import { weekFigures } from '@nest/functions/insights/week-figures.ts';
import { writeDigests } from '@nest/functions/insights/weekly-digest.ts';
import {
  digestsPath,
  isoWeekRange,
  type NotificationPreferences,
  notificationPreferencesPath,
  type Phenomenon,
  phenomenonPath,
  type TimeRange,
  weeklyDigestPath,
  weeklyDigestSchema,
} from '@nest/model';
import { notificationPreferencesFixture, phenomenonFixture } from '@nest/model/testing';
import { beforeAll, expect, it } from 'vitest';
import { admit, openWorkspace, timestamp, type Workspace } from './support/workspace.ts';

/** Long before the suite's own week, so that the trigger writes another one. */
const WEEK = '2024-W10';
const range = isoWeekRange(WEEK) as TimeRange;
const MONDAY_MS = range.toMs + 4 * 3_600_000;

let workspace: Workspace;
const people = Object.fromEntries(
  ['analyst', 'observer', 'silent', 'suspended'].map((name) => [
    name,
    `${name}-${randomUUID().slice(0, 8)}`,
  ]),
) as Record<'analyst' | 'observer' | 'silent' | 'suspended', string>;

const prefer = (uid: string, fields: Partial<NotificationPreferences>) =>
  workspace.db
    .doc(notificationPreferencesPath(uid))
    .set(notificationPreferencesFixture(fields, timestamp));
const report = (fields: Partial<Phenomenon>) =>
  workspace.db
    .doc(phenomenonPath(`digest-${randomUUID()}`))
    .set(phenomenonFixture(fields, timestamp));
const digestOf = async (uid: string, week = WEEK) =>
  (await workspace.db.doc(weeklyDigestPath(uid, week)).get()).data();

beforeAll(async () => {
  workspace = await openWorkspace();
});

// First: the emulator delivers events one after another, and the reports below create many.
it('gives who asks the last week at once, and nobody who does not', async () => {
  const uid = `late-${randomUUID().slice(0, 8)}`;
  await admit(workspace, uid, { role: 'analyst' });
  await prefer(uid, { weeklyDigest: false });
  await prefer(uid, { weeklyDigest: true });
  const digests = workspace.db.collection(digestsPath(uid));
  await expect.poll(async () => (await digests.get()).size, { timeout: 100_000 }).toBe(1);
  const [digest] = (await digests.get()).docs;
  expect(weeklyDigestSchema.parse(digest?.data()).workspace?.reported).toBe(0);
  await prefer(uid, { weeklyDigest: false });
});

it('writes each digest once, by what its member may see, whoever runs and fails', async () => {
  const { db } = workspace;
  const { analyst, observer, silent, suspended } = people;
  await admit(workspace, analyst, { role: 'analyst' });
  await admit(workspace, observer, { role: 'observer' });
  await admit(workspace, silent, { role: 'admin' });
  await admit(workspace, suspended, { role: 'admin', status: 'suspended' });
  const within = timestamp(range.fromMs + 1);
  await report({ createdBy: observer, createdAt: within });
  await report({ createdBy: observer, createdAt: within, status: 'explained' });
  await report({ createdBy: observer, createdAt: timestamp(range.fromMs - 1) });
  await report({ createdBy: observer, createdAt: timestamp(range.toMs) });
  await report({ assigneeUid: observer, status: 'triaged', audience: 'members' });
  await report({ assigneeUid: observer, status: 'triaged', audience: 'team' });
  await report({ assigneeUid: analyst, status: 'investigating', audience: 'team' });
  for (const uid of [analyst, observer, suspended]) await prefer(uid, { weeklyDigest: true });
  await prefer(silent, { weeklyDigest: false });
  const figures = { ...weekFigures(null, range), reported: 17 };
  const run = (readFigures = async () => figures) =>
    writeDigests(db, MONDAY_MS, { page: 2, readFigures });

  // The workspace's figures fail: members without them still get their own.
  await expect(run(() => Promise.reject(new Error('no figures')))).rejects.toThrow('no figures');
  expect(await digestOf(analyst)).toBeUndefined();
  const kept = await digestOf(observer);
  expect(weeklyDigestSchema.parse(kept)).toMatchObject({
    week: WEEK,
    workspace: null,
    own: {
      reported: 2,
      reports: { reported: 3, triaged: 0, explained: 1 },
      assigned: { triaged: 1, investigating: 0 },
    },
  });

  // Three runs at once, and one more later.
  const written = await Promise.all([run(), run(), run()]);
  expect(written.reduce((sum, each) => sum + each)).toBe(1);
  await report({ createdBy: observer, createdAt: timestamp(range.fromMs + 2) });
  expect(await run()).toBe(0);
  expect(weeklyDigestSchema.parse(await digestOf(analyst))).toMatchObject({
    workspace: figures,
    own: { reported: 0, assigned: { investigating: 1 } },
  });
  expect(await digestOf(observer)).toEqual(kept);
  expect(await digestOf(silent)).toBeUndefined();
  expect(await digestOf(suspended)).toBeUndefined();
});
