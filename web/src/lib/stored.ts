import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const memory = new Map<string, string>();

/** Reads a preference of this browser; where storage is closed, of this page. */
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
    // Private windows may refuse; the page's own memory then has it.
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

/** A preference that this browser remembers, as text; all who use the key see it change. */
export function useStored(key: string, initial: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => readStored(key)) ?? initial;
  const set = useCallback((next: string) => writeStored(key, next), [key]);
  return [value, set];
}
