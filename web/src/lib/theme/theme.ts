import { useEffect, useSyncExternalStore } from 'react';
import { useStored } from '../stored.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const darkPreference = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const query = darkPreference();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The chosen theme, the effective one, and how to choose another. */
export function useTheme() {
  const [stored, setTheme] = useStored('theme', 'system');
  const theme: Theme = THEMES.find((name) => name === stored) ?? 'system';
  const systemDark = useSyncExternalStore(subscribe, () => darkPreference().matches);
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  useEffect(() => {
    document.documentElement.classList.toggle('dark', dark);
  }, [dark]);
  return { theme, dark, setTheme: setTheme as (theme: Theme) => void };
}
