import { useEffect, useSyncExternalStore } from 'react';

let current = '';
const listeners = new Set<() => void>();

function set(title: string): void {
  current = title;
  for (const listener of listeners) listener();
}

/** Sets the window title, "Phenomena · Nest", and the last step of the breadcrumb. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Nest`;
    set(title);
    return () => set('');
  }, [title]);
}

/** The title of the current page. */
export function usePageTitle(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
