import { serverTimestamp } from 'firebase/firestore';

/** The stamps of a new record; the rules force them to the server's clock and to the caller. */
export function stampNew(uid: string) {
  return {
    createdAt: serverTimestamp(),
    createdBy: uid,
    updatedAt: serverTimestamp(),
    updatedBy: uid,
  };
}

/** The stamps of a change. */
export function stampChange(uid: string) {
  return { updatedAt: serverTimestamp(), updatedBy: uid };
}
