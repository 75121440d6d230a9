import { useState } from 'react';
import { signInErrorMessage } from './auth-errors.ts';

export interface Attempt<Way extends string> {
  /** The way that is under way, or null. */
  busy: Way | null;
  /** What to tell the person, or null. */
  problem: string | null;
  setProblem(problem: string | null): void;
  /** Runs one way in; resolves whether it worked, and never rejects. */
  attempt(way: Way, run: () => Promise<unknown>): Promise<boolean>;
}

/** One thing at a time, with what went wrong told in words. `onError` may take an error over. */
export function useAttempt<Way extends string>(
  onError: (cause: unknown) => boolean = () => false,
): Attempt<Way> {
  const [busy, setBusy] = useState<Way | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (way: Way, run: () => Promise<unknown>) => {
    setBusy(way);
    setProblem(null);
    try {
      await run();
      return true;
    } catch (cause) {
      if (!onError(cause)) setProblem(signInErrorMessage(cause));
      return false;
    } finally {
      setBusy(null);
    }
  };
  return { busy, problem, setProblem, attempt };
}
