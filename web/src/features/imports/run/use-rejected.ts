import { useCallback, useEffect, useState } from 'react';
import { type RejectedRow, readRejected } from './rejected-rows.ts';

type Rejected =
  | { state: 'loading' }
  | { state: 'ready'; rows: RejectedRow[] }
  | { state: 'error'; error: Error };

/** The first rejected rows of a finished import. */
export function useRejected(uid: string, importId: string): Rejected & { retry(): void } {
  const [rejected, setRejected] = useState<Rejected>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again
  useEffect(() => {
    let current = true;
    const set = (next: Rejected) => current && setRejected(next);
    set({ state: 'loading' });
    readRejected(uid, importId).then(
      (rows) => set({ state: 'ready', rows }),
      (cause) => set({ state: 'error', error: cause instanceof Error ? cause : new Error() }),
    );
    return () => {
      current = false;
    };
  }, [uid, importId, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...rejected, retry };
}
