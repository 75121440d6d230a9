import { isStale, type MemberView, type SessionUser, sessionStatus } from './session-state.ts';

/** The sources of a session: Firebase in the console, plain functions in tests. */
export interface SessionSources {
  watchUser(next: (user: SessionUser | null) => void): () => void;
  watchMember(uid: string, next: (view: MemberView) => void): () => void;
  /** Requests a new ID token; the new claims then arrive through `watchUser`. */
  refreshToken(): Promise<void>;
  /** Called before a session of another user is visible, to discard the previous user's data. */
  onUidChange(): void;
  /** Called when the same user's permissions changed. */
  onClaimsChange(): void;
  setTimeout(run: () => void, ms: number): unknown;
}

export interface SessionSnapshot {
  status: ReturnType<typeof sessionStatus>;
  user: SessionUser | null | undefined;
  view: MemberView;
}

const RETRY_MS = [0, 250, 500, 1_000, 2_000, 5_000, 10_000];

/** Combines token and member into one session, and refreshes the token when the member changes. */
export function createSessionStore(sources: SessionSources) {
  let snapshot: SessionSnapshot = {
    status: 'loading',
    user: undefined,
    view: { state: 'loading' },
  };
  const listeners = new Set<() => void>();
  let stopMember = () => {};
  let refreshing = false;
  let attempt = 0;

  const set = (change: Partial<Pick<SessionSnapshot, 'user' | 'view'>>) => {
    const { user, view } = { ...snapshot, ...change };
    snapshot = { user, view, status: sessionStatus(user, view) };
    for (const listener of listeners) listener();
    refreshIfStale();
  };

  /** Claims are written just before or after the member, so one refresh may be too early. */
  const refreshIfStale = () => {
    if (!isStale(snapshot.user, snapshot.view)) {
      attempt = 0;
      return;
    }
    if (refreshing) return;
    refreshing = true;
    const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0;
    attempt += 1;
    sources.setTimeout(() => {
      sources
        .refreshToken()
        .catch(() => {})
        .finally(() => {
          refreshing = false;
          refreshIfStale();
        });
    }, wait);
  };

  const onUser = (user: SessionUser | null) => {
    const before = snapshot.user;
    if (before?.uid === user?.uid && user) {
      const changed =
        JSON.stringify(before?.claims?.permissions) !== JSON.stringify(user.claims?.permissions);
      set({ user });
      if (changed) sources.onClaimsChange();
      return;
    }
    stopMember();
    stopMember = () => {};
    attempt = 0;
    sources.onUidChange();
    set({ user, view: { state: 'loading' } });
    if (user) stopMember = sources.watchMember(user.uid, (view) => set({ view }));
  };

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => sources.watchUser(onUser),
  };
}
export type SessionStore = ReturnType<typeof createSessionStore>;
