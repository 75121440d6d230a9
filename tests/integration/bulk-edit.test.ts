import { checkRollups } from '@nest/functions/insights/check-rollups.ts';
import { rollupsProjection } from '@nest/functions/insights/rollups-projection.ts';
import { checkTiles } from '@nest/functions/map/check-tiles.ts';
import { tilesProjection } from '@nest/functions/map/tiles-projection.ts';
import { bulkEdit } from '@nest/functions/phenomena/bulk-edit.ts';
import {
  AUDIT_EVENTS_COLLECTION,
  type AuditEvent,
  BUILT_IN_ROLES,
  type BulkPatch,
  CALLS,
  changesOfDocument,
  EDIT_CONFLICT,
  INSIGHTS_STATE_PATH,
  isAccountedFor,
  MAP_STATE_PATH,
  memberPath,
  type Phenomenon,
  phenomenonPath,
  phenomenonSchema,
  rolePath,
} from '@nest/model';
import { memberFixture, phenomenonFixture } from '@nest/model/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeadError, dyingFirestore } from './support/dying-firestore.ts';
import { emptyFirestore } from './support/imports.ts';
import { admit, call, idToken, openWorkspace, timestamp } from './support/workspace.ts';

const project = emptyFirestore('bulk-edit');
const { db } = project;
const STARTED = { status: 'idle', owner: null, leaseUntil: null };
const PROJECTIONS = [tilesProjection, rollupsProjection];
const PEOPLE = { ada: 'admin', bruno: 'analyst', chiara: 'observer', edda: 'editor' } as const;
let edits = 0;

beforeAll(async () => {
  const roles = {
    ...BUILT_IN_ROLES,
    editor: { permissions: ['phenomena.read', 'phenomena.edit'] },
  };
  for (const [id, role] of Object.entries(roles)) await db.doc(rolePath(id)).set(role);
  for (const [uid, role] of Object.entries(PEOPLE)) {
    await db.doc(memberPath(uid)).set(memberFixture({ role }, timestamp));
  }
  const gone = memberFixture({ role: 'admin', status: 'suspended' }, timestamp);
  await db.doc(memberPath('dmitri')).set(gone);
  await db.doc(MAP_STATE_PATH).set(STARTED);
  await db.doc(INSIGHTS_STATE_PATH).set(STARTED);
});
afterAll(() => project.close());

const IDS = Array.from({ length: 30 }, (_, i) => `p${i}`);
const stored: Record<string, Partial<Phenomenon>> = {
  ...Object.fromEntries(IDS.map((id) => [id, { createdBy: 'chiara', jobId: 'import-1' }])),
  team: { createdBy: 'bruno', audience: 'team' },
  triaged: { createdBy: 'chiara', status: 'triaged' },
};
beforeEach(async () => {
  const batch = db.batch();
  for (const [id, fields] of Object.entries(stored)) {
    batch.set(db.doc(phenomenonPath(id)), phenomenonFixture(fields, timestamp));
  }
  await batch.commit();
});

const readAll = async (ids: readonly string[]) =>
  (await db.getAll(...ids.map((id) => db.doc(phenomenonPath(id))))).map(
    (snapshot) => snapshot.data() as Phenomenon,
  );
const edit = (uid: string, ids: readonly string[], patch: BulkPatch, editId = `edit-${++edits}`) =>
  bulkEdit(
    db,
    { actorUid: uid, actorRole: null, sessionId: null, origin: null, requestId: 'call' },
    { editId, edits: ids.map((id) => ({ id, version: 1, patch })) },
  );
const eventsOf = async (editId: string) => {
  const { docs } = await db
    .collection(AUDIT_EVENTS_COLLECTION)
    .where('requestId', '==', editId)
    .get();
  return docs.map((event) => event.data() as AuditEvent);
};

describe('a bulk edit', () => {
  it('delivered twice is one save, one event, and exact in all that follows', async () => {
    const before = await readAll(IDS);
    const patch = { status: 'triaged', assigneeUid: 'bruno', tags: ['radar'] } as const;
    const tagged = { ...patch, tags: [...patch.tags] };
    expect(await edit('bruno', IDS, tagged, 'twice')).toBe(IDS.length);
    expect(await edit('bruno', IDS, tagged, 'twice')).toBe(IDS.length);
    const after = await readAll(IDS);
    for (const [i, phenomenon] of after.entries()) {
      expect(phenomenonSchema.safeParse(phenomenon).error).toBeUndefined();
      expect(phenomenon).toMatchObject({
        ...patch,
        version: 2,
        updatedBy: 'bruno',
        jobId: 'twice',
      });
      expect(phenomenon.searchTokens).toContain('#radar');
      expect(isAccountedFor(before[i], phenomenon)).toBe(true);
    }
    const [event, ...others] = await eventsOf('twice');
    expect(others).toEqual([]);
    expect(event).toMatchObject({ action: 'phenomena.bulkChanged', actorUid: 'bruno' });
    expect(event?.records?.toSorted()).toEqual(IDS.map(phenomenonPath).toSorted());
    expect(event && changesOfDocument(event, phenomenonPath('p7'))).toEqual({
      before: { status: 'reported', assigneeUid: null, tags: before[7]?.tags },
      after: patch,
    });

    // Its workers die at every step, and are restarted twice.
    for (const worker of PROJECTIONS) {
      for (const calls of [3, 5, 6, 7]) {
        await worker
          .run({ db: dyingFirestore(db, calls, calls % 2 === 0), deadlineMs: Infinity })
          .catch((error) => expect(error).toBeInstanceOf(DeadError));
        for (const path of [MAP_STATE_PATH, INSIGHTS_STATE_PATH]) {
          await db.doc(path).update({ leaseUntil: timestamp(1) });
        }
      }
      await Promise.all([1, 2].map(() => worker.run({ db, deadlineMs: Infinity })));
    }
    expect(await checkTiles(db)).toMatchObject({ pending: 0, wrongTiles: [] });
    expect(await checkRollups(db)).toMatchObject({ pending: 0, wrongRollups: [] });
    const fact = (await db.doc(`${INSIGHTS_STATE_PATH}/facts/p7`).get()).data();
    expect(fact?.triagedAtMs).toBe(after[7]?.updatedAt.toMillis());
  });

  const refusals: [string, string, string[], BulkPatch, RegExp][] = [
    ['an observer who screens', 'chiara', ['p1'], { status: 'triaged' }, /role does not allow/],
    ['an editor who screens', 'edda', ['p1'], { assigneeUid: 'edda' }, /role does not allow/],
    ['an observer’s tags of a screened record', 'chiara', ['triaged'], { tags: [] }, /role/],
    ['somebody suspended', 'dmitri', ['p1'], { tags: [] }, /no longer there/],
    ['a stranger', 'nobody', ['p1'], { tags: [] }, /no longer there/],
    ['a record that they cannot see', 'edda', ['team'], { tags: [] }, /no longer there/],
    ['a record that is gone', 'ada', ['none'], { tags: [] }, /no longer there/],
    ['a forbidden transition', 'bruno', ['p1'], { status: 'archived' }, /cannot go from reported/],
  ];
  it.each(refusals)('refuses %s, and changes nothing', async (_, uid, ids, patch, why) => {
    await expect(edit(uid, ['p0', ...ids], patch, 'refused')).rejects.toThrow(why);
    expect((await readAll(['p0']))[0]).toMatchObject({ version: 1, jobId: 'import-1' });
    expect(await eventsOf('refused')).toEqual([]);
  });

  it('takes an observer’s tags of what they reported, and an editor’s of any', async () => {
    expect(await edit('chiara', ['p1'], { tags: ['own'] })).toBe(1);
    expect(await edit('edda', ['triaged'], { tags: ['theirs'] })).toBe(1);
  });

  it('overwrites nothing that somebody else has saved meanwhile', async () => {
    await db.doc(phenomenonPath('p3')).update({ version: 2 });
    await expect(edit('bruno', IDS, { status: 'triaged' }, 'stale')).rejects.toMatchObject({
      code: 'aborted',
      details: { reason: EDIT_CONFLICT },
    });
    expect(await eventsOf('stale')).toEqual([]);
  });
});

it('is called with a good session and good input alone', async () => {
  const workspace = await openWorkspace();
  const uid = `bulk-${Date.now().toString(36)}`;
  await admit(workspace, uid, { role: 'analyst' });
  const token = await idToken(uid);
  const id = `of-${uid}`;
  await workspace.db.doc(phenomenonPath(id)).set(phenomenonFixture({}, timestamp));
  const one = { id, version: 1, patch: { status: 'triaged' } };
  const ask = async (input: object, as: string | null = token) => {
    const { result, error } = await call(CALLS.editPhenomena, input, as);
    return error ? `${error.status}: ${error.message}` : result;
  };
  expect(await ask({ editId: 'e', edits: [one] }, null)).toContain('UNAUTHENTICATED');
  const refused = [
    {},
    { editId: 'e', edits: [] },
    { editId: 'e/1', edits: [one] },
    { editId: 'e', edits: [one, one] },
    { editId: 'e', edits: [{ ...one, patch: {} }] },
    { editId: 'e', edits: [{ ...one, patch: { title: 'x' } }] },
    { editId: 'e', edits: [{ ...one, patch: { status: 'lost' } }] },
    { editId: 'e', edits: [{ ...one, version: 0 }] },
    { editId: 'e', edits: Array.from({ length: 201 }, (_, i) => ({ ...one, id: `i${i}` })) },
  ];
  for (const input of refused) expect(await ask(input)).toContain('INVALID_ARGUMENT');
  expect(await ask({ editId: `e-${uid}`, edits: [one] })).toEqual({ changed: 1 });
});
