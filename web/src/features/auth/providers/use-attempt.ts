import { useState } from 'react';
import { signInErrorMessage } from './auth-errors.ts';

export interface Attempt<Way extends string> {
  /** The sign-in in progress, or null. */
  busy: Way | null;
  /** The message for the person, or null. */
  problem: string | null;
  setProblem(problem: string | null): void;
  /** Runs one sign-in; resolves with its success, and never rejects. */
  attempt(way: Way, run: () => Promise<unknown>): Promise<boolean>;
}

/** Runs one attempt at a time, with messages for errors. `onError` may handle an error instead. */
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
