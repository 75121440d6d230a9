import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const memory = new Map<string, string>();

/** Reads a preference of this browser; if storage is not available, of this page. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`nest.${key}`) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

export function writeStored(key: string, value: string): void {
  memory.set(key, value);
  try {
    localStorage.setItem(`nest.${key}`, value);
  } catch {
    // Private windows may refuse; the value is then kept in the page's memory.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** A preference that this browser stores, as text; all users of the key see changes. */
export function useStored(key: string, initial: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => readStored(key)) ?? initial;
  const set = useCallback((next: string) => writeStored(key, next), [key]);
  return [value, set];
}
