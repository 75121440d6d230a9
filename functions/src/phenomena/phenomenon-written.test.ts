import { phenomenonFixture } from '@nest/model/testing';
import { Timestamp } from 'firebase-admin/firestore';
import { afterEach, expect, it, vi } from 'vitest';
import { onPhenomenonWritten } from './phenomenon-written.trigger.ts';

const asked = vi.hoisted(() => ({ firestore: 0, tasks: 0 }));
vi.mock('../platform/admin.ts', () => ({
  firestore: () => {
    asked.firestore++;
    throw new Error('The database was asked.');
  },
  enqueue: async () => {
    asked.tasks++;
  },
}));
afterEach(() => Object.assign(asked, { firestore: 0, tasks: 0 }));

const version = (fields: object) => phenomenonFixture(fields, Timestamp.fromMillis);
const written = async (before: object | undefined, after: object | undefined) =>
  onPhenomenonWritten.run({
    id: 'e1',
    time: '2026-02-03T20:41:00.123456Z',
    document: 'phenomena/p',
    params: { phenomenonId: 'p' },
    data: { before: { data: () => before }, after: { data: () => after } },
  } as unknown as Parameters<typeof onPhenomenonWritten.run>[0]);

it('a write that a job accounts for starts nothing', async () => {
  await written(undefined, version({ jobId: 'import-1' }));
  await written(version({}), version({ jobId: 'edit-1', status: 'triaged' }));
  await written(version({ jobId: 'import-1' }), version({ jobId: 'edit-1', status: 'triaged' }));
  expect(asked).toEqual({ firestore: 0, tasks: 0 });
});

it.each([
  ['a new report', undefined, version({})],
  ['an edit of what a job has written', version({ jobId: 'j' }), version({ jobId: 'j', tags: [] })],
  ['an edit that drops the job', version({ jobId: 'j' }), version({ tags: [] })],
  ['a deletion', version({ jobId: 'j' }), undefined],
])('%s is followed up', async (_, before, after) => {
  await expect(written(before, after)).rejects.toThrow('The database was asked.');
});
