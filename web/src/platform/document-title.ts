import { useEffect } from 'react';

/** Names the window after the page: "Phenomena · Nest". */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Nest`;
  }, [title]);
}
