import {
  AUDITED,
  type AuditEvent,
  auditEventPath,
  auditedChange,
  memberPath,
  phenomenonPath,
} from '@nest/model';
import { auditEventFixture, plainTimestamp } from '@nest/model/testing';
import fc from 'fast-check';
import { type DocumentSnapshot, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { auditWrite, type Write } from './audit-write.ts';
import { type Link, sign } from './chain-hash.ts';
import { GENESIS } from './chain-store.ts';
import { checkChain, type SealedEvent } from './check-chain.ts';
import { seal } from './seal-events.ts';

const SEED = 42;
const KEY = 'a key';
const ALREADY_EXISTS = 6;

type Data = Record<string, unknown>;
interface Stored {
  data: Data;
  createTime: Timestamp;
}

/**
 * The subset of Firestore that the trigger uses, in memory; its clock is the number of its commits.
 */
class MemoryStore {
  readonly documents = new Map<string, Stored>();
  private commits = 0;

  commit(...writes: [path: string, data: Data | null][]): Timestamp {
    this.commits += 1;
    const time = new Timestamp(1_000 + Math.floor(this.commits / 7), (this.commits % 7) * 1_000);
    for (const [path, data] of writes) {
      const createTime = this.documents.get(path)?.createTime ?? time;
      if (data) this.documents.set(path, { data, createTime });
      else this.documents.delete(path);
    }
    return time;
  }

  get firestore(): Firestore {
    return {
      doc: (path: string) => ({
        get: async () => ({
          exists: this.documents.has(path),
          data: () => this.documents.get(path)?.data,
        }),
        create: async (data: Data) => {
          if (this.documents.has(path)) throw Object.assign(new Error(), { code: ALREADY_EXISTS });
          this.commit([path, data]);
        },
      }),
      collection: (name: string) => this.query(name, []),
    } as unknown as Firestore;
  }

  get events(): [id: string, event: AuditEvent][] {
    return [...this.documents]
      .filter(([path]) => path.startsWith('auditEvents/'))
      .map(([path, { data }]) => [path.slice('auditEvents/'.length), data as AuditEvent]);
  }

  private query(name: string, filters: ((data: Data) => boolean)[]): unknown {
    return {
      where: (field: string, operator: string, value: unknown) =>
        this.query(name, [...filters, ({ [field]: found }) => holds(found, operator, value)]),
      get: async () => ({
        docs: [...this.documents]
          .filter(([path, { data }]) => path.startsWith(name) && filters.every((is) => is(data)))
          .map(([path, stored]) => ({ id: path.slice(name.length + 1), ...stored })),
      }),
    };
  }
}

function holds(found: unknown, operator: string, value: unknown): boolean {
  if (operator === 'in') return (value as unknown[]).includes(found);
  if (operator === '==') return found === value;
  const [a, b] = [found, value].map((at) => (at as Timestamp).toMillis());
  return operator === '<=' ? Number(a) <= Number(b) : Number(a) >= Number(b);
}

const PATHS = {
  [phenomenonPath('a')]: AUDITED.auditPhenomena,
  [phenomenonPath('b')]: AUDITED.auditPhenomena,
  [memberPath('ada')]: AUDITED.auditMembers,
};
const operations = fc.array(
  fc.record({
    path: fc.constantFrom(...Object.keys(PATHS)),
    title: fc.constantFrom('x', 'y', 'z', null),
    status: fc.constantFrom('reported', 'triaged'),
    byCallable: fc.boolean(),
    /** The deliveries to its trigger, each with a key by which they are shuffled. */
    deliveries: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 80, size: 'max' },
);

const snapshot = (data: Data | undefined, updateTime?: Timestamp) =>
  ({ exists: data !== undefined, data: () => data, updateTime }) as unknown as DocumentSnapshot;
const isoOf = ({ seconds, nanoseconds }: Timestamp) =>
  `${new Date(seconds * 1e3).toISOString().slice(0, 19)}.${String(nanoseconds / 1e3).padStart(6, '0')}Z`;

it('every change leaves one event, told 1 to 3 times in any order, and the chain of them verifies', async () => {
  await fc.assert(
    fc.asyncProperty(operations, async (steps) => {
      const store = new MemoryStore();
      const deliveries: { key: number; path: keyof typeof PATHS; write: Write }[] = [];
      const expected: unknown[] = [];
      for (const [n, { path, title, status, byCallable, deliveries: keys }] of steps.entries()) {
        const before = store.documents.get(path)?.data;
        const after = title ? { title, status, updatedBy: 'ada', version: n } : undefined;
        if (!before && !after) continue;
        const audited = PATHS[path];
        const change = audited && auditedChange(audited, before, after);
        const own = auditEventFixture({ target: path, reason: `Call ${n}` }, Timestamp.fromMillis);
        const event = { ...own, at: new Timestamp(1_000, n) };
        const time = store.commit(
          [path, after ?? null],
          ...(byCallable ? [[`auditEvents/call-${n}`, event] as [string, Data]] : []),
        );
        if (byCallable) expected.push([path, own.action, `Call ${n}`]);
        else if (change) expected.push([path, change.action, null]);
        const write: Write = {
          eventId: `write-${n}`,
          path,
          time: isoOf(time),
          before: snapshot(before),
          after: snapshot(after, time),
        };
        for (const key of keys) deliveries.push({ key, path, write });
      }
      for (const { path, write } of deliveries.toSorted((a, b) => a.key - b.key)) {
        const audited = PATHS[path];
        if (audited) await auditWrite(store.firestore, audited, write);
      }
      const { events } = store;
      const told = events.map(([, { target, action, reason }]) => [target, action, reason]);
      expect(told.map(String).toSorted()).toEqual(expected.map(String).toSorted());

      let head: Link = GENESIS;
      const sealed = events.map(([id, event]): SealedEvent => {
        const link = seal(head, id, event);
        head = link;
        return { id, event: { ...event, ...link } };
      });
      const proof = { head: sign(KEY, head), base: null, checkpoints: new Map() };
      expect(await checkChain(KEY, proof, sealed)).toEqual({
        checked: expected.length,
        breach: null,
      });
    }),
    { seed: SEED, numRuns: 60 },
  );
});

it('says who, in which role, when to the microsecond, and nothing of a change of stamps', async () => {
  const store = new MemoryStore();
  const path = phenomenonPath('a');
  store.commit([memberPath('ada'), { role: 'analyst' }]);
  const [before, after] = [
    { title: 'x', updatedBy: 'bo' },
    { title: 'y', updatedBy: 'ada' },
  ];
  const write = { path, eventId: 'w', before: snapshot(before), after: snapshot(undefined) };
  const tell = (change: Partial<Write>) =>
    auditWrite(store.firestore, AUDITED.auditPhenomena, {
      ...write,
      time: '1970-01-01T00:00:01.000002Z',
      ...change,
    });
  await tell({ after: snapshot({ ...before, version: 2 }) });
  expect(store.events).toEqual([]);
  await tell({ after: snapshot(after, new Timestamp(1, 2_000)) });
  await tell({ eventId: 'w2' });
  expect(store.events.map(([, event]) => event)).toMatchObject([
    { action: 'phenomena.changed', actorUid: 'ada', actorRole: 'analyst', after: { title: 'y' } },
    { action: 'phenomena.deleted', actorUid: null, before: { title: 'x' }, after: null },
  ]);
  for (const [, { at }] of store.events) {
    expect(plainTimestamp(at.toMillis()).seconds).toBe(1);
    expect(at.nanoseconds).toBe(2_000);
  }
});

it('finds the own event of a deletion where times are cut off to the second, as in the emulator', async () => {
  const path = phenomenonPath('a');
  const told = async (eventId: string, timeS: number) => {
    const store = new MemoryStore();
    const event = { target: path, at: new Timestamp(1_000, 0) };
    store.commit([auditEventPath(eventId), auditEventFixture(event, Timestamp.fromMillis)]);
    await auditWrite(store.firestore, AUDITED.auditPhenomena, {
      path,
      eventId: 'w',
      before: snapshot({ title: 'x' }),
      after: undefined,
      time: new Date(timeS * 1e3).toISOString(),
    });
    return store.events.length - 1;
  };
  expect(await told('own', 1_000)).toBe(0);
  expect(await told('own', 1_001)).toBe(0);
  expect(await told('own', 1_003)).toBe(1);
  // An event that a trigger logged was not part of the original commit.
  expect(await told('w-0a1b', 1_000)).toBe(1);
});
