import { type Claims, can, type Member, type Permission } from '@nest/model';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { SessionStatus, SessionUser } from './session-state.ts';
import type { SessionStore } from './session-store.ts';

export interface Session {
  status: SessionStatus;
  user: SessionUser | null;
  /** The signed-in user's uid, or the empty string. */
  uid: string;
  claims: Claims | null;
  member: Member | null;
  /** The user's name, as shown on their comments. */
  name: string;
  can(permission: Permission): boolean;
}

const SIGNED_OUT: Session = {
  status: 'loading',
  user: null,
  uid: '',
  claims: null,
  member: null,
  name: '',
  can: () => false,
};
const SessionContext = createContext<Session>(SIGNED_OUT);

/** The user and their permissions; changes within a second of the member's change. */
export const useSession = (): Session => useContext(SessionContext);

export function SessionProvider({ store, children }: { store: SessionStore; children: ReactNode }) {
  const { status, user, view } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  useEffect(() => store.start(), [store]);
  const session = useMemo((): Session => {
    const member = view.state === 'present' ? view.member : null;
    const claims = status === 'active' ? (user?.claims ?? null) : null;
    return {
      status,
      user: user ?? null,
      uid: user?.uid ?? '',
      claims,
      member,
      name: member?.displayName ?? user?.displayName ?? user?.email ?? '',
      can: (permission) => can(claims, permission),
    };
  }, [status, user, view]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** For tests and stories: children get exactly this session. */
export function FixedSession(props: { session: Partial<Session>; children: ReactNode }) {
  return (
    <SessionContext value={{ ...SIGNED_OUT, ...props.session }}>{props.children}</SessionContext>
  );
}
