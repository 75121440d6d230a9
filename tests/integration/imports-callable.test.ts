import { randomUUID } from 'node:crypto';
import {
  AUDIT_EVENTS_COLLECTION,
  type AuditEvent,
  CALLS,
  importPath,
  importRejectsPath,
  importSourcePath,
  memberPath,
} from '@nest/model';
import { beforeAll, expect, it } from 'vitest';
import { csvOf, IMPORT_MAP, jobWhen } from './support/imports.ts';
import {
  admit,
  call,
  claimsWhen,
  idToken,
  openWorkspace,
  type Workspace,
} from './support/workspace.ts';

const salt = randomUUID().slice(0, 8);
const analyst = `importer-${salt}`;
const observer = `observer-${salt}`;
const file = csvOf({ rows: 1_200, badEvery: 100, repeatEvery: 70, salt });
const request = (importId: string) => ({ importId, fileName: 'reports.csv', map: IMPORT_MAP });

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  await admit(workspace, analyst, { role: 'analyst' });
  await admit(workspace, observer, { role: 'observer' });
});

const events = async (importId: string) => {
  const { docs } = await workspace.db
    .collection(AUDIT_EVENTS_COLLECTION)
    .where('requestId', '==', importId)
    .where('target', '==', importPath(importId))
    .orderBy('at')
    .get();
  return docs.map((document) => document.data() as AuditEvent);
};
const ofJob = ({ action }: AuditEvent) => action.startsWith('imports.');
const ofRecords = ({ action }: AuditEvent) => action === 'phenomena.imported';

const upload = (uid: string, importId: string, text: string) =>
  workspace.bucket.file(importSourcePath(uid, importId)).save(text, { resumable: false });

it('imports an uploaded file, and tells rejected rows in a file', async () => {
  const importId = randomUUID();
  await upload(analyst, importId, file.text);
  const token = await idToken(analyst);
  expect(await call(CALLS.startImport, request(importId), token)).toEqual({ result: { importId } });
  expect(await call(CALLS.startImport, request(importId), token)).toEqual({ result: { importId } });
  const job = await jobWhen(workspace.db, importId, ({ status }) => status === 'done');
  expect(job).toMatchObject({
    rowsRead: 1_200,
    imported: file.imported,
    alreadyThere: file.alreadyThere,
    rejected: file.rejected,
    createdBy: analyst,
  });
  const [csv] = await workspace.bucket.file(importRejectsPath(analyst, importId)).download();
  expect(csv.toString().trim().split('\r\n')).toHaveLength(1 + file.rejected);
  const source = { actorUid: analyst, target: importPath(importId) };
  const told = await events(importId);
  expect(told.filter(ofJob)).toMatchObject([
    { action: 'imports.started', ...source, after: { fileName: 'reports.csv' } },
    { action: 'imports.finished', ...source, after: { imported: file.imported } },
  ]);
  // One event per chunk of 500 rows, which lists all its records.
  expect(told.filter(ofRecords)).toMatchObject([
    { ...source, actorRole: 'analyst', after: { firstRow: 1, lastRow: 500 } },
    { ...source, actorRole: 'analyst', after: { firstRow: 501, lastRow: 1_000 } },
    { ...source, actorRole: 'analyst', after: { firstRow: 1_001, lastRow: 1_200 } },
  ]);
  const paths = new Set(told.flatMap(({ records = [] }) => records));
  expect(paths.size).toBe(file.imported);
});

it('cancels an import', async () => {
  const importId = randomUUID();
  const long = csvOf({ rows: 30_000, badEvery: 10, repeatEvery: 70, salt: `${salt} long` });
  await upload(analyst, importId, long.text);
  const token = await idToken(analyst);
  await call(CALLS.startImport, request(importId), token);
  await jobWhen(workspace.db, importId, ({ rowsRead }) => rowsRead > 0);
  expect(await call(CALLS.cancelImport, { importId }, token)).toEqual({ result: { importId } });
  const job = await jobWhen(workspace.db, importId, ({ finishedAt }) => finishedAt !== null);
  expect(job.status).toBe('cancelled');
  expect(job.rowsRead).toBeLessThan(30_000);
  const told = await events(importId);
  const [, ended] = told.filter(ofJob);
  expect(ended?.action).toBe('imports.cancelled');
  const paths = new Set(told.flatMap(({ records = [] }) => records));
  expect(paths.size).toBe(job.imported);
  expect(job.imported + job.alreadyThere + job.rejected).toBe(job.rowsRead);
});

it('refuses visitors, members without the right, tokens of old rights, and bad requests', async () => {
  const importId = randomUUID();
  const asAnalyst = await idToken(analyst);
  const refusals = [
    [await call(CALLS.startImport, request(importId), null), 'UNAUTHENTICATED', 'Sign in first.'],
    [
      await call(CALLS.startImport, request(importId), await idToken(observer)),
      'PERMISSION_DENIED',
      'Your role does not include phenomena.import.',
    ],
    [
      await call(CALLS.startImport, request(importId), asAnalyst),
      'FAILED_PRECONDITION',
      'The file has not arrived. Upload it again.',
    ],
    [
      await call(CALLS.startImport, { importId: 'a/b', fileName: '', map: {} }, asAnalyst),
      'INVALID_ARGUMENT',
      'importId: must be',
    ],
    [
      await call(CALLS.cancelImport, { importId }, asAnalyst),
      'NOT_FOUND',
      'You have no import of this id.',
    ],
  ] as const;
  for (const [answer, status, message] of refusals) {
    expect(answer.error?.status).toBe(status);
    expect(answer.error?.message).toContain(message);
  }
  await workspace.db.doc(memberPath(observer)).update({ role: 'admin' });
  const stale = await idToken(observer);
  await claimsWhen(workspace.auth, observer, ({ role }) => role === 'admin');
  const answer = await call(CALLS.cancelImport, { importId }, stale);
  expect(answer.error?.message).toMatch(/Your rights have changed|You have no import/);
  expect((await workspace.db.doc(importPath(importId)).get()).exists).toBe(false);
});
