import { applyActionCode } from 'firebase/auth';
import { useEffect, useState } from 'react';
import { auth } from '@/lib/firebase/services.ts';
import { runOnce } from './run-once.ts';

export type CodeState<T> =
  | { state: 'working' }
  | { state: 'done'; value: T }
  | { state: 'failed'; code: string; cause: unknown };

/** Processes a link's code, once, and returns the outcome. */
export function useCode<T>(key: string, run: () => Promise<T>): CodeState<T> {
  const [result, setResult] = useState<CodeState<T>>({ state: 'working' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is the same for the same key
  useEffect(() => {
    let isCurrent = true;
    runOnce(key, run).then(
      (value) => isCurrent && setResult({ state: 'done', value }),
      (cause: { code?: string }) =>
        isCurrent && setResult({ state: 'failed', code: cause.code ?? '', cause }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return result;
}

/** Uses a link's code up when the person asks for it. `worn` is why it no longer works. */
export function useApplyCode(code: string): { worn: unknown; apply(): Promise<void> } {
  const [worn, setWorn] = useState<unknown>(null);
  const apply = () =>
    applyActionCode(auth(), code).catch((cause: unknown) => {
      setWorn(cause);
      throw cause;
    });
  return { worn, apply };
}
