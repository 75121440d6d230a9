import { catchError, type Observable, of, Subject, takeUntil } from 'rxjs';

/** A failure inside a stream, as a value: reactfire would cache a thrown one beyond its cause. */
export class StreamError {
  readonly error: Error & { code?: string };
  constructor(error: Error & { code?: string }) {
    this.error = error;
  }
}

interface CacheEntry<T> {
  /** Unique: reactfire's cache never sees an id twice. */
  readonly id: string;
  readonly source: Observable<T | StreamError>;
}

interface Held {
  entry: CacheEntry<unknown>;
  stop: Subject<void>;
  users: number;
  failed: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * How long a listener outlives its last user, in ms: navigating back and forth costs no second
 * read.
 */
export const GRACE_MS = 30_000;

const reactfireCache = () =>
  (globalThis as { _reactFirePreloadedObservables?: Map<string, unknown> })
    ._reactFirePreloadedObservables;

/**
 * Owns every live stream. reactfire caches a stream forever, through sign-out and after errors (its
 * issue 790). Here a stream ends when it is unused for a while, when the user changes, or when a
 * failed one is retried.
 */
function createSubscriptionCache() {
  const held = new Map<string, Held>();
  const listeners = new Set<() => void>();
  let serial = 0;
  let version = 0;

  const drop = (key: string, item: Held) => {
    clearTimeout(item.timer);
    item.stop.next();
    item.stop.complete();
    reactfireCache()?.delete(item.entry.id);
    if (held.get(key) === item) held.delete(key);
  };
  const announce = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const dropWhere = (test: (item: Held) => boolean) => {
    for (const [key, item] of held) if (test(item)) drop(key, item);
    announce();
  };
  const expire = (key: string, item: Held) => {
    clearTimeout(item.timer);
    item.timer = setTimeout(() => drop(key, item), GRACE_MS);
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    /** The stream of this key, created if missing. */
    entry<T>(key: string, make: () => Observable<T>): CacheEntry<T> {
      const known = held.get(key);
      if (known) return known.entry as CacheEntry<T>;
      const stop = new Subject<void>();
      const source = make().pipe(
        catchError((error) => {
          item.failed = true;
          return of(new StreamError(error));
        }),
        takeUntil(stop),
      );
      serial += 1;
      const entry: CacheEntry<T> = { id: `nest/${serial}/${key}`, source };
      const item: Held = { entry, stop, users: 0, failed: false, timer: undefined };
      held.set(key, item);
      expire(key, item);
      return entry;
    },
    /** Keeps a stream alive until the returned function is called. */
    retain(key: string): () => void {
      const item = held.get(key);
      if (!item) return () => {};
      item.users += 1;
      clearTimeout(item.timer);
      return () => {
        item.users -= 1;
        if (item.users === 0 && held.get(key) === item) expire(key, item);
      };
    },
    clear: () => dropWhere(() => true),
    retryFailed: () => dropWhere((item) => item.failed),
    size: () => held.size,
  };
}

export const subscriptionCache = createSubscriptionCache();
