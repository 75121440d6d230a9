import { checkRollups } from '@nest/functions/insights/check-rollups.ts';
import { rollupsProjection } from '@nest/functions/insights/rollups-projection.ts';
import { NEST_ACTOR } from '@nest/functions/platform/audit.ts';
import { asRaw, rawFields } from '@nest/functions/trash/raw-document.ts';
import { requestMerge, requestTrash } from '@nest/functions/trash/request-removal.ts';
import {
  requestDuePurge,
  requestPurge,
  requestRestore,
  requestUndoMerge,
} from '@nest/functions/trash/request-return.ts';
import { onTheWay, purgeable } from '@nest/functions/trash/resume-trash.ts';
import { runToCompletion } from '@nest/functions/trash/run-to-completion.ts';
import { subDocuments } from '@nest/functions/trash/sub-documents.ts';
import {
  BUILT_IN_ROLES,
  forwardPath,
  INSIGHTS_STATE_PATH,
  insightsFactPath,
  memberPath,
  phenomenonPath,
  rolePath,
  TRASH_COLLECTION,
  trashEntrySchema,
  trashPath,
} from '@nest/model';
import {
  commentFixture,
  memberFixture,
  phenomenonFixture,
  privateLocationFixture,
  privateWitnessFixture,
  shootFixture,
} from '@nest/model/testing';
import fc from 'fast-check';
import { GeoPoint, Timestamp } from 'firebase-admin/firestore';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { propertyRuns } from '../property-runs.ts';
import { emptyFirestore } from './support/imports.ts';

const project = emptyFirestore('trash');
const { db } = project;
afterAll(() => project.close());
const at = Timestamp.fromMillis;
const SEED = 4_711;

let calls = 0;
const order = (phenomenonId: string, uid = 'ada') => {
  const requestId = `request-${calls++}`;
  const actor = { ...NEST_ACTOR, actorUid: uid, actorRole: 'admin', requestId };
  return { actor, phenomenonId, reason: 'A test of the form' };
};
const files: string[] = [];
const deps = {
  db,
  deleteFiles: async (prefix: string) => {
    files.push(prefix);
  },
};

/** A worker that dies after some steps, then another, until one finishes. */
async function finishKilled(id: string, kills: readonly number[]): Promise<void> {
  for (const steps of kills) {
    let left = steps;
    const onStep = () => {
      if (left-- === 0) throw new Error('killed');
    };
    await runToCompletion({ ...deps, onStep }, id).catch((error: Error) => {
      if (error.message !== 'killed') throw error;
    });
  }
  await runToCompletion(deps, id);
}

const DATA = ['phenomena', 'shoots', 'evidence', TRASH_COLLECTION, 'forwards'];

/** Every document of some records and of the trash, with its fields as Firestore stores them. */
async function picture(...ids: string[]): Promise<Record<string, string>> {
  const roots = ids.flatMap((id) => [phenomenonPath(id), trashPath(id), forwardPath(id)]);
  const references = roots.flatMap((path) => db.doc(path));
  for (const root of [...references]) references.push(...(await subDocuments(root, 1_000)));
  const shoots = await db.collection('shoots').get();
  const found = [...(await db.getAll(...references)), ...shoots.docs];
  return Object.fromEntries(
    found
      .filter(({ exists }) => exists)
      .map((snapshot) => [snapshot.ref.path, sorted(rawFields(snapshot))]),
  );
}
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) && !Buffer.isBuffer(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Fields of every type, some of which the SDK would write back with another type. */
const ODD = asRaw({
  whole: { doubleValue: 3 },
  nothing: { doubleValue: -0 },
  notANumber: { doubleValue: Number.NaN },
  large: { integerValue: '9007199254740993' },
  nested: {
    mapValue: { fields: { list: { arrayValue: { values: [{ doubleValue: 2 }] } } } },
  },
} as never);

interface World {
  comments: number;
  shoots: number;
  deep: number;
  private: boolean;
}

async function build(id: string, world: World): Promise<void> {
  const batch = db.batch();
  const root = db.doc(phenomenonPath(id));
  batch.set(root, { ...phenomenonFixture({ createdBy: 'bruno' }, at), ...ODD });
  if (world.private) {
    batch.set(root.collection('private').doc('location'), privateLocationFixture({}, at));
    batch.set(root.collection('private').doc('witness'), privateWitnessFixture({}, at));
  }
  batch.set(root.collection('sky').doc('first'), {
    centre: new GeoPoint(47, 8),
    bytes: Buffer.from([0, 255, 7]),
    link: db.doc('shoots/some'),
    at: new Timestamp(1_700_000_000, 123_456_000),
    empty: {},
    none: null,
    ...ODD,
  });
  for (let i = 0; i < world.comments; i++) {
    // Both phenomena have a comment `c0`, so a merge finds the id taken.
    batch.set(root.collection('comments').doc(`c${i}`), {
      ...commentFixture({ text: `${id} says ${i}` }, at),
      ...ODD,
    });
  }
  for (let i = 0; i < world.deep; i++) {
    // Below a document that does not exist itself.
    batch.set(root.collection('later').doc('missing').collection('deep').doc(`d${i}`), { i });
  }
  for (let i = 0; i < world.shoots; i++) {
    batch.set(db.doc(`shoots/${id}-s${i}`), {
      ...shootFixture({ phenomenonId: id }, at),
      ...ODD,
    });
  }
  await batch.commit();
}

const worlds = fc.record({
  comments: fc.integer({ min: 0, max: 4 }),
  shoots: fc.integer({ min: 0, max: 3 }),
  deep: fc.integer({ min: 0, max: 2 }),
  private: fc.boolean(),
});
const kills = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });
const property = { seed: SEED, numRuns: propertyRuns(5) };

beforeEach(async () => {
  for (const name of [...DATA, 'auditEvents']) await db.recursiveDelete(db.collection(name));
  await db.doc(memberPath('ada')).set(memberFixture({ role: 'admin' }, at));
  await db.doc(memberPath('rob')).set(memberFixture({ role: 'limited' }, at));
  for (const [id, role] of Object.entries(BUILT_IN_ROLES)) await db.doc(rolePath(id)).set(role);
  await db.doc(rolePath('limited')).set({
    ...BUILT_IN_ROLES.observer,
    permissions: ['phenomena.read', 'phenomena.delete', 'phenomena.merge'],
  });
});

const eventsOf = async (target: string) =>
  (await db.collection('auditEvents').where('target', '==', target).get()).docs.map((doc) =>
    doc.get('action'),
  );

it(`trash and restore are the identity, wherever workers die (seed ${SEED})`, async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(worlds, kills, kills, async (world, out, back) => {
      const id = `one-${runs++}`;
      await build(id, world);
      const before = await picture(id);
      await requestTrash(db, order(id));
      await finishKilled(id, out);
      const gone = Object.keys(await picture(id));
      expect(gone.filter((path) => path.startsWith('phenomena/'))).toEqual([]);
      const entry = (await db.doc(trashPath(id)).get()).data();
      expect(trashEntrySchema.parse(entry)).toMatchObject({ status: 'kept', kind: 'deleted' });
      const inTrash = 2 + world.comments + world.deep + (world.private ? 2 : 0);
      expect(entry?.documents).toBe(inTrash);
      await requestRestore(db, order(id));
      await finishKilled(id, back);
      expect(await picture(id)).toEqual(before);
      // What is below it, at least its captured sky, moves in one step each way.
      const moves = ['phenomena.moved', 'phenomena.moved'];
      const events = (await eventsOf(phenomenonPath(id))).toSorted();
      expect(events).toEqual([...moves, 'phenomena.restored', 'phenomena.trashed']);
    }),
    property,
  );
});

it(`merge and undo are the identity, wherever workers die (seed ${SEED})`, async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(worlds, worlds, kills, kills, async (kept, double, out, back) => {
      const [keeperId, id] = [`keeper-${runs}`, `double-${runs++}`];
      await build(keeperId, kept);
      await build(id, double);
      const before = await picture(id, keeperId);
      await requestMerge(db, { ...order(id), keeperId });
      await finishKilled(id, out);
      expect((await db.doc(forwardPath(id)).get()).get('keeperId')).toBe(keeperId);
      const comments = await db.collection(`${phenomenonPath(keeperId)}/comments`).get();
      expect(comments.size).toBe(kept.comments + double.comments);
      const shoots = await db.collection('shoots').where('phenomenonId', '==', keeperId).get();
      expect(shoots.size).toBe(kept.shoots + double.shoots);
      await requestUndoMerge(db, order(id));
      await finishKilled(id, back);
      expect(await picture(id, keeperId)).toEqual(before);
    }),
    property,
  );
});

const rich: World = { comments: 2, shoots: 1, deep: 1, private: true };

it('undoing a merge keeps what people did meanwhile', async () => {
  await build('keeper', rich);
  await build('double', rich);
  await requestMerge(db, { ...order('double'), keeperId: 'keeper' });
  await runToCompletion(deps, 'double');
  const moved = await db.doc('phenomena/keeper/comments/c0').parent.get();
  const theirs = moved.docs.find((doc) => doc.get('text') === 'double says 0');
  await theirs?.ref.update({ status: 'withdrawn' });
  await db.doc('shoots/double-s0').update({ notes: 'Looked at again', version: 2 });
  await db.doc('phenomena/keeper/comments/new').set(commentFixture({}, at));
  await requestUndoMerge(db, order('double'));
  await runToCompletion(deps, 'double');
  expect((await db.doc('phenomena/double/comments/c0').get()).get('status')).toBe('withdrawn');
  const shoot = await db.doc('shoots/double-s0').get();
  expect(shoot.data()).toMatchObject({ phenomenonId: 'double', notes: 'Looked at again' });
  expect((await db.doc('phenomena/keeper/comments/new').get()).exists).toBe(true);
  const moves = ['shoots.moved', 'shoots.moved'];
  expect(await eventsOf('shoots/double-s0')).toEqual(moves);
});

it('a purge leaves nothing but the log, and no sooner than it is due', async () => {
  await build('old', rich);
  await db.doc(phenomenonPath('old')).update({ status: 'explained' });
  await db.doc(INSIGHTS_STATE_PATH).set({ status: 'idle', owner: null, leaseUntil: null });
  await rollupsProjection.mark(db, 'old', {
    before: undefined,
    after: (await db.doc(phenomenonPath('old')).get()).data(),
  });
  await rollupsProjection.run({ db, deadlineMs: Infinity });
  const known = await db.doc(insightsFactPath('old')).get();
  expect(known.get('concludedAtMs')).toEqual(expect.any(Number));
  await requestTrash(db, order('old'));
  await runToCompletion(deps, 'old');
  const day = 86_400_000;
  const nest = { ...NEST_ACTOR, requestId: 'schedule' };
  const soon = Date.now() + 29 * day;
  expect(await purgeable(db, soon, 10)).toEqual([]);
  expect(await requestDuePurge(db, 'old', nest, soon)).toBe(false);
  const due = Date.now() + 31 * day;
  expect(await purgeable(db, due, 10)).toEqual(['old']);
  expect(await requestDuePurge(db, 'old', nest, due)).toBe(true);
  expect(await onTheWay(db, 10)).toEqual(['old']);
  await finishKilled('old', [0, 1]);
  expect(Object.keys(await picture('old'))).toEqual(['shoots/old-s0']);
  expect(new Set(files)).toEqual(new Set(['phenomena/old/']));
  expect(await eventsOf('phenomena/old')).toContain('phenomena.purged');
  // The rollups' worker also keeps nothing of it.
  const run = () => rollupsProjection.run({ db, deadlineMs: Infinity });
  await run();
  expect((await db.doc(insightsFactPath('old')).get()).exists).toBe(false);
  expect(await checkRollups(db)).toMatchObject({ pending: 0, mismatched: [], wrongRollups: [] });
});

it('refuses what would lose something, or is not for the eyes of who asks', async () => {
  await build('keeper', rich);
  await build('double', rich);
  await db.doc('phenomena/team').set(phenomenonFixture({ audience: 'team' }, at));
  const no = (promise: Promise<void>, why: RegExp) => expect(promise).rejects.toThrow(why);
  await no(requestTrash(db, order('none')), /no such phenomenon/);
  await no(requestTrash(db, order('team', 'rob')), /no such phenomenon/);
  await no(requestMerge(db, { ...order('double', 'rob'), keeperId: 'team' }), /no such phenomenon/);
  await no(requestTrash(db, order('keeper', 'nobody')), /does not include phenomena.delete/);
  await requestTrash(db, order('team'));
  await no(requestRestore(db, order('team', 'rob')), /does not lie in the trash/);
  await no(requestPurge(db, order('team')), /being moved/);
  await no(requestUndoMerge(db, order('team')), /deleted, not merged/);

  await requestMerge(db, { ...order('double'), keeperId: 'keeper' });
  await no(requestTrash(db, order('keeper')), /merge into it is under way/);
  await runToCompletion(deps, 'double');
  await no(requestRestore(db, order('double')), /Undo the merge/);
  await requestTrash(db, order('keeper'));
  await runToCompletion(deps, 'keeper');
  await no(requestUndoMerge(db, order('double')), /lies in the trash/);
  await requestRestore(db, order('keeper'));
  await runToCompletion(deps, 'keeper');

  await db.doc('phenomena/double').set(phenomenonFixture({}, at));
  await no(requestUndoMerge(db, order('double')), /imported again/);
  await no(requestTrash(db, order('double')), /earlier copy/);
});
