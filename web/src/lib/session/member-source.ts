import { type Member, memberPath } from '@nest/model';
import { doc, onSnapshot } from 'firebase/firestore';
import { db } from '../firebase/services.ts';
import type { MemberView } from './session-state.ts';

export { subscriptionCache } from '../live/subscription-cache.ts';

const RETRY_MS = 2_000;

/** Follows `members/{uid}` until the returned function is called; retries after an error. */
export function watchMember(uid: string, next: (view: MemberView) => void): () => void {
  let stop = () => {};
  let stopped = false;
  const listen = () => {
    if (stopped) return;
    stop = onSnapshot(
      doc(db(), memberPath(uid)),
      { includeMetadataChanges: true },
      (snapshot) => {
        if (snapshot.exists()) next({ state: 'present', member: snapshot.data() as Member });
        else next({ state: snapshot.metadata.fromCache ? 'unknown' : 'absent' });
      },
      (error) => {
        next({ state: error.code === 'permission-denied' ? 'absent' : 'unknown' });
        setTimeout(listen, RETRY_MS);
      },
    );
  };
  listen();
  return () => {
    stopped = true;
    stop();
  };
}
