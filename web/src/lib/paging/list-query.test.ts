import { initializeApp } from 'firebase/app';
import {
  collection,
  documentId,
  endAt,
  getFirestore,
  limit,
  orderBy,
  type Query,
  query,
  queryEqual,
  startAfter,
  Timestamp,
  where,
} from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { neighbourQuery, pageQuery, positionOf, type QueryPlan } from './list-query.ts';

const records = collection(getFirestore(initializeApp({ projectId: 'demo-nest' })), 'records');
const plan: QueryPlan = {
  equals: [
    ['status', 'triaged'],
    ['phenomenonId', null],
  ],
  token: 'night',
  rest: [],
  sort: 'observedAt',
  direction: 'desc',
};
const range = [
  where('status', '==', 'triaged'),
  where('phenomenonId', '==', null),
  where('searchTokens', 'array-contains', 'night'),
];
const at = Timestamp.fromMillis(5_000);
const same = (a: Query, b: Query) => expect(queryEqual(a, b)).toBe(true);

describe('the queries of a plan', () => {
  it('ask for one page between its positions, in an order without ties', () => {
    same(
      pageQuery(records, plan, { after: [at, 'a'], until: [at, 'b'] }, 51),
      query(
        records,
        ...range,
        orderBy('observedAt', 'desc'),
        orderBy(documentId(), 'desc'),
        startAfter(at, 'a'),
        endAt(at, 'b'),
        limit(51),
      ),
    );
  });
  it('keep a range on the sort field, from its start to before its end', () => {
    const ranged = { ...plan, fromMs: 1_000, beforeMs: 9_000 };
    same(
      pageQuery(records, ranged, { after: null, until: null }, 1),
      query(
        records,
        ...range,
        where('observedAt', '>=', Timestamp.fromMillis(1_000)),
        where('observedAt', '<', Timestamp.fromMillis(9_000)),
        orderBy('observedAt', 'desc'),
        orderBy(documentId(), 'desc'),
        limit(1),
      ),
    );
  });
  it('find the neighbours by reading on from a record, one way and the other', () => {
    const from = positionOf({ sort: 'observedAt' }, 'a', { observedAt: at });
    for (const [side, direction] of [
      ['next', 'desc'],
      ['previous', 'asc'],
    ] as const)
      same(
        neighbourQuery(records, plan, from, side),
        query(
          records,
          ...range,
          orderBy('observedAt', direction),
          orderBy(documentId(), direction),
          startAfter(at, 'a'),
          limit(1),
        ),
      );
  });
});
