import { useEffect, useSyncExternalStore } from 'react';

/**
 * Issues a limited number of permits by key: a key in use takes no second one, and a waiting key
 * gets the next free one.
 */
export function createListenerPool(capacity: number) {
  const users = new Map<string, number>();
  const listeners = new Set<() => void>();
  const announce = () => {
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    has: (key: string) => [...users.keys()].slice(0, capacity).includes(key),
    take(key: string): () => void {
      users.set(key, (users.get(key) ?? 0) + 1);
      announce();
      return () => {
        const left = (users.get(key) ?? 1) - 1;
        if (left > 0) users.set(key, left);
        else users.delete(key);
        announce();
      };
    },
  };
}

const slots = createListenerPool(10);

/** Whether this key holds one of the ten permits; takes one while mounted. */
export function useListenerPermit(key: string | null): boolean {
  useEffect(() => (key === null ? undefined : slots.take(key)), [key]);
  return useSyncExternalStore(slots.subscribe, () => key !== null && slots.has(key));
}
