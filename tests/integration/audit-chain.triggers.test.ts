import { enforceAuditRetention } from '@nest/functions/audit/audit-retention.ts';
import { auditEvents, chainDocument, checkpoints } from '@nest/functions/audit/chain-store.ts';
import { sealEvents } from '@nest/functions/audit/seal-events.ts';
import { inWords, verifyChain } from '@nest/functions/audit/verify-chain.ts';
import { requestMerge } from '@nest/functions/trash/request-removal.ts';
import { runToCompletion } from '@nest/functions/trash/run-to-completion.ts';
import {
  AUDIT_SETTINGS_PATH,
  type AuditEvent,
  commentPath,
  memberPath,
  phenomenonPath,
  privateWitnessPath,
} from '@nest/model';
import {
  auditEventFixture,
  commentFixture,
  memberFixture,
  phenomenonFixture,
  privateWitnessFixture,
} from '@nest/model/testing';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { emptyFirestore } from './support/imports.ts';
import { openWorkspace, timestamp } from './support/workspace.ts';

const KEY = 'test key';
const COUNT = 40;
const DAY_MS = 86_400_000;

it('a write leaves one event; what is ordered leaves its own; altering either is found', async () => {
  const { db } = await openWorkspace();
  const uid = `ada-${Date.now().toString(36)}`;
  const pathOf = (name: string) => phenomenonPath(`${name}-${uid}`);
  const [keeper, double] = [pathOf('keeper'), pathOf('double')];
  const comments = [`keeper-${uid}`, `double-${uid}`].map((id) => commentPath(id, 'c'));
  const [there = '', here = ''] = comments;
  const told = (target: string, count: number) =>
    new Promise<(AuditEvent & { id: string })[]>((resolve, reject) => {
      const stop = auditEvents(db)
        .where('target', '==', target)
        .onSnapshot(({ docs, size }) => {
          if (size < count) return;
          stop();
          // Deletions only have a time to the second, so this sorts by creation time.
          const inOrder = docs.toSorted(
            (a, b) => a.createTime.toMillis() - b.createTime.toMillis(),
          );
          resolve(inOrder.map((event) => ({ ...(event.data() as AuditEvent), id: event.id })));
        }, reject);
    });
  const actions = async (target: string, count: number) =>
    (await told(target, count)).map(({ action }) => action);

  // As clients write: the rules force `updatedBy` to the caller.
  await db.doc(memberPath(uid)).set(memberFixture({ role: 'admin' }, timestamp));
  const stamps = { createdBy: uid, updatedBy: uid };
  for (const path of [keeper, double, pathOf('gone')]) {
    await db.doc(path).set(phenomenonFixture({ ...stamps, title: 'First' }, timestamp));
  }
  const witness = privateWitnessFixture(
    { witnesses: [{ name: 'Mara Lind', contact: '', statement: 'It hummed' }] },
    timestamp,
  );
  await db.doc(privateWitnessPath(`keeper-${uid}`)).set(witness);
  await db.doc(here).set(commentFixture({ text: 'Seen from the other side' }, timestamp));
  await db.doc(keeper).update({ version: 2 });
  await db.doc(keeper).update({ title: 'Second', version: 3 });
  expect(await told(keeper, 2)).toMatchObject([
    { action: 'phenomena.created', actorUid: uid, actorRole: 'admin', after: { title: 'First' } },
    { action: 'phenomena.changed', before: { title: 'First' }, after: { title: 'Second' } },
  ]);
  const [masked] = await told(privateWitnessPath(`keeper-${uid}`), 1);
  expect(masked).toMatchObject({ action: 'phenomena.privateChanged', before: null });
  expect(JSON.stringify(masked)).not.toMatch(/Mara|hummed/);
  expect(await actions(here, 1)).toEqual(['comments.created']);

  // Its own events are in the commits of a merge, including that of the comment that moves with it.
  const requestId = `merge-${uid}`;
  const actor = { actorUid: uid, actorRole: 'admin', sessionId: null, origin: null, requestId };
  const order = { actor, phenomenonId: `double-${uid}`, reason: '' };
  await requestMerge(db, { ...order, keeperId: `keeper-${uid}` });
  await runToCompletion({ db, deleteFiles: async () => undefined }, `double-${uid}`);
  // The triggers of a later write: by then those of the merge have run.
  const later = commentPath(`keeper-${uid}`, 'later');
  await db.doc(later).set(commentFixture({}, timestamp));
  await db.doc(pathOf('gone')).delete();
  expect(await actions(later, 1)).toEqual(['comments.created']);
  expect(await told(pathOf('gone'), 2)).toMatchObject([
    { action: 'phenomena.created', after: { title: 'First' } },
    { action: 'phenomena.deleted', actorUid: null, before: { title: 'First' }, after: null },
  ]);
  expect((await auditEvents(db).where('target', '==', there).get()).size).toBe(0);
  expect((await told(keeper, 4)).slice(2)).toMatchObject([
    { action: 'phenomena.merged', requestId },
    { action: 'phenomena.moved', requestId, after: { documents: 1 } },
  ]);
  // Its other subdocuments, such as the aircraft at its time, moved to the trash in a separate
  // step.
  expect(new Set(await actions(double, 3))).toEqual(
    new Set(['phenomena.created', 'phenomena.merged', 'phenomena.moved']),
  );
  expect(await actions(here, 1)).toEqual(['comments.created']);

  const { checked, breach } = await verifyChain(db, KEY);
  expect(breach).toBeNull();
  expect(checked).toBeGreaterThanOrEqual(10);
  await auditEvents(db).doc(`${masked?.id}`).update({ actorUid: 'chiara' });
  expect((await verifyChain(db, KEY)).breach).toMatchObject({ eventId: masked?.id });
});

it('two sealers side by side give each event one place; retention leaves a chain that verifies', async () => {
  const { db, close } = emptyFirestore('audit-chain');
  const nowMs = Date.now();
  const write = (from: number, to: number) => {
    const batch = db.batch();
    for (let i = from; i < to; i++) {
      const at = Timestamp.fromMillis(nowMs - (to - i) * 10 * DAY_MS);
      const event = auditEventFixture({ at, requestId: `r${i}` }, Timestamp.fromMillis);
      batch.create(auditEvents(db).doc(`e${String(i).padStart(3, '0')}`), event);
    }
    return batch.commit();
  };
  await write(0, COUNT);
  const sealed = await Promise.all([1, 2].map(() => sealEvents(db, KEY, 15)));
  expect(sealed.reduce((sum, count) => sum + count)).toBe(COUNT);
  expect(await sealEvents(db, KEY)).toBe(0);
  const stored = await auditEvents(db).orderBy('sequence').get();
  expect(stored.docs.map((document) => [document.id, document.get('sequence')])).toEqual(
    Array.from({ length: COUNT }, (_, i) => [`e${String(i).padStart(3, '0')}`, i + 1]),
  );
  expect(await verifyChain(db, KEY)).toEqual({ checked: COUNT, breach: null });

  // Somebody with admin rights edits one event, and reverts it.
  const victim = stored.docs[20];
  await victim?.ref.update({ actorUid: 'chiara' });
  const { breach } = await verifyChain(db, KEY);
  expect(breach).toMatchObject({ sequence: 21, eventId: 'e020' });
  expect(inWords({ checked: 20, breach }).message).toContain('Link 21 (event e020) was changed');
  await victim?.ref.update({ actorUid: (victim.data() as AuditEvent).actorUid });

  // Of 400 days, 100 are kept: the rest is deleted in batches, and the remaining chain still
  // verifies.
  await db.doc(AUDIT_SETTINGS_PATH).set({ retentionDays: 100 });
  expect(await enforceAuditRetention(db, KEY, nowMs, 12)).toBe(COUNT - 10);
  expect(await enforceAuditRetention(db, KEY, nowMs, 12)).toBe(0);
  expect(await verifyChain(db, KEY)).toEqual({ checked: 10, breach: null });
  expect((await checkpoints(db).get()).docs.map(({ id }) => id)).toEqual([String(COUNT)]);
  await write(COUNT, COUNT + 3);
  expect(await verifyChain(db, KEY)).toEqual({ checked: 13, breach: null });

  // The start of the retained part and the state of the chain cannot be changed either.
  const [first] = (await auditEvents(db).orderBy('sequence').limit(1).get()).docs;
  await first?.ref.delete();
  expect((await verifyChain(db, KEY)).breach?.sequence).toBe(COUNT - 9);
  await chainDocument(db).update({ base: { ...first?.data(), signature: 'forged' } });
  expect((await verifyChain(db, KEY)).breach?.problem).toContain('signature is not ours');
  await close();
});
