import { serverTimestamp } from 'firebase/firestore';

/**
 * The metadata of a new record; the rules force the times to the server's clock and the uids to the
 * caller.
 */
export function stampNew(uid: string) {
  return {
    createdAt: serverTimestamp(),
    createdBy: uid,
    updatedAt: serverTimestamp(),
    updatedBy: uid,
  };
}

/** The metadata of a change. */
export function stampChange(uid: string) {
  return { updatedAt: serverTimestamp(), updatedBy: uid };
}
