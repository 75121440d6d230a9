import { type RefObject, useEffect, useRef } from 'react';
import { isTyping } from '@/lib/shortcuts/keys.ts';

interface RowKeys {
  scroller: RefObject<HTMLElement | null>;
  ids: readonly string[];
  activeId: string | null;
  setActive(id: string, index: number): void;
  onOpen(index: number): void;
  onSelect?: (index: number) => void;
}

const STEPS: Record<string, (index: number, last: number) => number> = {
  j: (index, last) => Math.min(index + 1, last),
  ArrowDown: (index, last) => Math.min(index + 1, last),
  k: (index) => Math.max(index - 1, 0),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

/** The target row of a key in a list of `count` rows, or null if the key is not the table's. */
export function stepRow(key: string, index: number, count: number): number | null {
  const step = STEPS[key];
  return step && count > 0 ? step(index, count - 1) : null;
}

/**
 * The table's keys: j and k anywhere on the page; arrows, Home and End while the table has the
 * focus; Enter or o opens, x selects.
 */
export function useRowKeys(options: RowKeys): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"],[role="menu"]')) return;
      const { scroller, ids, activeId, setActive, onOpen, onSelect } = latest.current;
      const target = event.target as HTMLElement;
      const inside = target === scroller.current;
      const onPage = target === document.body || target.tagName === 'H1' || inside;
      const index = activeId === null ? -1 : ids.indexOf(activeId);
      if (event.key.length > 1 && event.key !== 'Enter' && !inside) return;
      const next = stepRow(event.key, index, ids.length);
      const id = next === null ? undefined : ids[next];
      if (next !== null && id !== undefined) setActive(id, next);
      else if (event.key === 'x' && index >= 0 && onSelect) onSelect(index);
      else if ((event.key === 'Enter' || event.key === 'o') && index >= 0 && onPage) onOpen(index);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
