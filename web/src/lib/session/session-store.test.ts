import { type Member, type Permission, readSessionClaims } from '@nest/model';
import { describe, expect, test, vi } from 'vitest';
import type { MemberView, SessionUser } from './session-state.ts';
import { createSessionStore } from './session-store.ts';

const member = (claimsVersion: number, status: Member['status'] = 'active'): MemberView => ({
  state: 'present',
  member: { status, claimsVersion } as Member,
});
const user = (uid: string, claimsVersion: number, permissions: Permission[]): SessionUser => ({
  uid,
  email: null,
  emailVerified: true,
  displayName: null,
  claims: { role: 'x', permissions, claimsVersion },
  session: readSessionClaims({}),
  authTimeMs: 0,
  idToken: null,
});

function setUp() {
  let sendUser: (user: SessionUser | null) => void = () => {};
  const timers: (() => void)[] = [];
  const watched: string[] = [];
  const unwatched: string[] = [];
  let sendMember: (view: MemberView) => void = () => {};
  const sources = {
    watchUser: (next: typeof sendUser) => {
      sendUser = next;
      return () => {};
    },
    watchMember: (uid: string, next: typeof sendMember) => {
      watched.push(uid);
      sendMember = next;
      return () => unwatched.push(uid);
    },
    refreshToken: vi.fn(() => Promise.resolve()),
    onUidChange: vi.fn(),
    onClaimsChange: vi.fn(),
    setTimeout: (run: () => void) => timers.push(run),
  };
  const store = createSessionStore(sources);
  store.start();
  return {
    store,
    sources,
    watched,
    unwatched,
    /** Advances to the next timer, and runs what follows from it. */
    pass: async () => {
      timers.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
      return timers.length;
    },
    status: () => store.getSnapshot().status,
    user: (next: SessionUser | null) => sendUser(next),
    member: (view: MemberView) => sendMember(view),
  };
}

describe('the session', () => {
  test('goes from loading to signed out to active', () => {
    const session = setUp();
    expect(session.status()).toBe('loading');
    session.user(null);
    expect(session.status()).toBe('signed-out');
    session.user(user('ada', 1, ['phenomena.read']));
    expect(session.status()).toBe('loading');
    session.member(member(1));
    expect(session.status()).toBe('active');
  });

  test('asks for a new token when the member changed, and not otherwise', async () => {
    const session = setUp();
    session.user(user('ada', 1, ['phenomena.read']));
    session.member(member(1));
    expect(await session.pass()).toBe(0);
    expect(session.sources.refreshToken).not.toHaveBeenCalled();
    session.member(member(2));
    await session.pass();
    expect(session.sources.refreshToken).toHaveBeenCalledTimes(1);
  });

  test('asks again until the claims have come, and then stops', async () => {
    const session = setUp();
    session.user(user('ada', 1, ['phenomena.read']));
    session.sources.refreshToken.mockImplementation(() => {
      if (session.sources.refreshToken.mock.calls.length === 3) {
        session.user(user('ada', 2, ['phenomena.read', 'phenomena.edit']));
      }
      return Promise.resolve();
    });
    session.member(member(2));
    await session.pass();
    await session.pass();
    expect(await session.pass()).toBe(0);
    expect(session.store.getSnapshot().user?.claims?.claimsVersion).toBe(2);
    expect(session.sources.refreshToken).toHaveBeenCalledTimes(3);
    expect(session.sources.onClaimsChange).toHaveBeenCalledTimes(1);
  });

  test('closes at once when the member is suspended, before any new token', () => {
    const session = setUp();
    session.user(user('dmitri', 1, ['phenomena.read']));
    session.member(member(1));
    session.member(member(2, 'suspended'));
    expect(session.status()).toBe('suspended');
  });

  test('forgets the last user before it shows the next one', () => {
    const session = setUp();
    session.user(user('ada', 1, ['phenomena.read']));
    session.member(member(1));
    session.sources.onUidChange.mockImplementationOnce(() => {
      expect(session.store.getSnapshot().user?.uid).toBe('ada');
    });
    session.user(user('chiara', 1, ['phenomena.read']));
    expect(session.sources.onUidChange).toHaveBeenCalledTimes(2);
    expect(session.status()).toBe('loading');
    expect(session.watched).toEqual(['ada', 'chiara']);
    expect(session.unwatched).toEqual(['ada']);
  });

  test('a new token of the same user keeps everything', () => {
    const session = setUp();
    session.user(user('ada', 1, ['phenomena.read']));
    session.member(member(1));
    session.user(user('ada', 1, ['phenomena.read']));
    expect(session.watched).toEqual(['ada']);
    expect(session.sources.onUidChange).toHaveBeenCalledTimes(1);
    expect(session.sources.onClaimsChange).not.toHaveBeenCalled();
  });
});
