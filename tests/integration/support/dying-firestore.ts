import type { DocumentReference, Firestore, WriteBatch } from 'firebase-admin/firestore';

/** A dead process, as its code sees it: from one step on, calls never return. */
export class DeadError extends Error {}

/**
 * A Firestore that serves this many calls to the server and then none. The call in flight at that
 * point is either done or not; `answersLast` makes it done, without a response.
 */
export function dyingFirestore(db: Firestore, steps: number, answersLast = false): Firestore {
  let left = steps;
  const step = async <T>(call: () => Promise<T>): Promise<T> => {
    left--;
    if (left === -1 && answersLast) await call();
    if (left < 0) throw new DeadError('The process is dead.');
    return call();
  };
  const document = (path: string): DocumentReference => {
    const reference = db.doc(path);
    for (const name of ['get', 'set', 'update', 'create'] as const) {
      const call = reference[name].bind(reference) as (...given: unknown[]) => Promise<unknown>;
      Object.assign(reference, { [name]: (...given: unknown[]) => step(() => call(...given)) });
    }
    return reference;
  };
  const batch = (): WriteBatch => {
    const real = db.batch();
    const commit = real.commit.bind(real);
    return Object.assign(real, { commit: () => step(commit) });
  };
  const getAll: Firestore['getAll'] = (...references) => step(() => db.getAll(...references));
  return new Proxy(db, {
    get(target, key) {
      if (key === 'doc') return document;
      if (key === 'batch') return batch;
      if (key === 'getAll') return getAll;
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
