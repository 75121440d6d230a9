import { type Member, memberPath, readSessionClaims } from '@nest/model';
import { onIdTokenChanged } from 'firebase/auth';
import { doc, onSnapshot } from 'firebase/firestore';
import { auth, db } from '../firebase/services.ts';
import { liveRegistry } from '../live/registry.ts';
import { readClaims } from './claims.ts';
import { entered } from './entering.ts';
import type { SessionSources } from './session-store.ts';

const MEMBER_RETRY_MS = 2_000;

export const firebaseSources: SessionSources = {
  watchUser(next) {
    let latest = 0;
    return onIdTokenChanged(auth(), async (user) => {
      const turn = ++latest;
      const token = user ? await user.getIdTokenResult().catch(() => null) : null;
      if (turn !== latest) return;
      next(
        user && {
          uid: user.uid,
          email: user.email,
          emailVerified: (token?.claims.email_verified ?? user.emailVerified) === true,
          displayName: user.displayName,
          claims: token && readClaims(token.claims),
          session: readSessionClaims(token?.claims ?? {}),
        },
      );
    });
  },
  watchMember(uid, next) {
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
          setTimeout(listen, MEMBER_RETRY_MS);
        },
      );
    };
    listen();
    return () => {
      stopped = true;
      stop();
    };
  },
  refreshToken: async () => {
    await entered();
    await auth().currentUser?.getIdToken(true);
  },
  onUidChange: () => liveRegistry.clear(),
  onClaimsChange: () => liveRegistry.retryFailed(),
  setTimeout: (run, ms) => setTimeout(run, ms),
};
