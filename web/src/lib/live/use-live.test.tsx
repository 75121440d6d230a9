// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { FirebaseAppProvider } from 'reactfire';
import { Observable, Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FixedSession } from '../session/session.tsx';
import type { Delivered } from './live-state.ts';
import { GRACE_MS, subscriptionCache } from './subscription-cache.ts';
import { useLive } from './use-live.ts';

vi.mock('../firebase/services.ts', () => ({ db: () => ({}) }));

/** A source that counts its listeners, as a Firestore query would cost reads. */
function makeSource() {
  const made: Subject<Delivered<string>>[] = [];
  let open = 0;
  return {
    make: () =>
      new Observable<Delivered<string>>((subscriber) => {
        const subject = new Subject<Delivered<string>>();
        made.push(subject);
        open += 1;
        subject.subscribe(subscriber);
        return () => {
          open -= 1;
        };
      }),
    open: () => open,
    started: () => made.length,
    say: (data: string) => made.at(-1)?.next({ data, fromCache: false, hasPendingWrites: false }),
    fail: (code: string) => made.at(-1)?.error(Object.assign(new Error(code), { code })),
  };
}

let uid = 'ada';
const wrapper = ({ children }: { children: ReactNode }) => (
  <FirebaseAppProvider firebaseApp={{ name: 'test' } as never}>
    <FixedSession session={{ uid }}>{children}</FixedSession>
  </FirebaseAppProvider>
);
const start = (source: ReturnType<typeof makeSource>, key: string | null = 'doc/x') =>
  renderHook(() => useLive(key, source.make), { wrapper });

beforeEach(() => {
  vi.useFakeTimers();
  uid = 'ada';
});
afterEach(() => {
  cleanup();
  subscriptionCache.clear();
  vi.useRealTimers();
});

describe('useLive', () => {
  test('goes from loading to what was delivered, and on', () => {
    const source = makeSource();
    const { result } = start(source);
    expect(result.current).toMatchObject({ state: 'loading', data: null });
    act(() => source.say('one'));
    expect(result.current).toMatchObject({ state: 'ready', data: 'one', error: null });
    act(() => source.say('two'));
    expect(result.current.data).toBe('two');
  });

  test('waits without a key', () => {
    const source = makeSource();
    expect(start(source, null).result.current.state).toBe('loading');
    expect(source.started()).toBe(0);
  });

  test('two who read the same share one listener', () => {
    const source = makeSource();
    start(source);
    start(source);
    expect(source.started()).toBe(1);
  });

  test('gives errors as values', () => {
    const denied = makeSource();
    const { result } = start(denied, 'doc/denied');
    act(() => denied.fail('permission-denied'));
    expect(result.current.state).toBe('no-permission');
    const broken = makeSource();
    const other = start(broken, 'doc/broken');
    act(() => broken.fail('unavailable'));
    expect(other.result.current.state).toBe('error');
    expect(other.result.current.error?.message).toBe('unavailable');
  });

  test('tries again after an error', () => {
    const source = makeSource();
    const { result } = start(source);
    act(() => source.fail('unavailable'));
    act(() => result.current.retry());
    expect(result.current.state).toBe('loading');
    act(() => source.say('back'));
    expect(result.current).toMatchObject({ state: 'ready', data: 'back' });
  });

  test('another user sees nothing of the last one', () => {
    const source = makeSource();
    const { result, rerender } = start(source);
    act(() => source.say("Ada's"));
    act(() => {
      uid = 'chiara';
      subscriptionCache.clear();
      rerender();
    });
    expect(result.current).toMatchObject({ state: 'loading', data: null });
    expect(source.started()).toBe(2);
    expect(source.open()).toBe(1);
  });

  test('an error of the last user is not thrown at the next', () => {
    const source = makeSource();
    const { result, rerender } = start(source);
    act(() => source.fail('permission-denied'));
    uid = 'chiara';
    rerender();
    expect(result.current.state).toBe('loading');
    act(() => source.say("Chiara's"));
    expect(result.current.data).toBe("Chiara's");
  });

  test('outlives its last user for a while, and no longer', () => {
    const source = makeSource();
    const first = start(source);
    act(() => source.say('one'));
    first.unmount();
    vi.advanceTimersByTime(GRACE_MS - 1);
    const second = start(source);
    expect(second.result.current.data).toBe('one');
    second.unmount();
    vi.advanceTimersByTime(GRACE_MS + 1);
    expect(source.open()).toBe(0);
    expect(source.started()).toBe(1);
  });
});
