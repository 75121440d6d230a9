import { readSessionClaims } from '@nest/model';
import { onIdTokenChanged } from 'firebase/auth';
import { auth, loadFirestore } from '../firebase/services.ts';
import { readClaims } from './claims.ts';
import { signInSettled } from './pending-sign-in.ts';
import { keepSessionHint } from './session-hint.ts';
import type { SessionSources } from './session-store.ts';

type MemberSource = typeof import('./member-source.ts');

const LOAD_RETRY_MS = 2_000;
/** The source of a member's data; absent before a sign-in. */
let memberSource: MemberSource | undefined;

async function loadMemberSource(): Promise<MemberSource> {
  const [source] = await Promise.all([import('./member-source.ts'), loadFirestore()]);
  memberSource = source;
  return source;
}

/** Loads what a member's first page needs as soon as a sign-in begins. */
export function prepareForMember(): void {
  // The caller that needs it tries again and gets the error.
  loadMemberSource().catch(() => {});
}

export const firebaseSources: SessionSources = {
  watchUser(next) {
    let latest = 0;
    return onIdTokenChanged(auth(), async (user) => {
      keepSessionHint(user !== null);
      if (user) prepareForMember();
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
          authTimeMs: Date.parse(token?.authTime ?? '') || 0,
          idToken: token?.token ?? null,
        },
      );
    });
  },
  watchMember(uid, next) {
    let stop = () => {};
    let stopped = false;
    const load = () => {
      if (stopped) return;
      loadMemberSource().then(
        (source) => {
          if (!stopped) stop = source.watchMember(uid, next);
        },
        () => setTimeout(load, LOAD_RETRY_MS),
      );
    };
    load();
    return () => {
      stopped = true;
      stop();
    };
  },
  refreshToken: async () => {
    await signInSettled();
    await auth().currentUser?.getIdToken(true);
  },
  onUidChange: () => memberSource?.subscriptionCache.clear(),
  onClaimsChange: () => memberSource?.subscriptionCache.retryFailed(),
  setTimeout: (run, ms) => setTimeout(run, ms),
};
