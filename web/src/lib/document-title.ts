import { useEffect, useSyncExternalStore } from 'react';

let current = '';
const listeners = new Set<() => void>();

function set(title: string): void {
  current = title;
  for (const listener of listeners) listener();
}

/** Names the window after the page, "Phenomena · Nest", and the breadcrumb's last step. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Nest`;
    set(title);
    return () => set('');
  }, [title]);
}

/** The title of the page that is shown now. */
export function usePageTitle(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
