import { useCallback, useState } from 'react';
import { type CallFailure, hasFailed } from '@/lib/calls/use-call.ts';

/**
 * The busy and error state of what is sent by a call.
 *
 * @param tell tells the person what went wrong, where no form shows `problem`; a stable function
 */
export function useSubmit(tell?: (problem: string) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = useCallback(
    async <Result>(work: Promise<Result | CallFailure>): Promise<Result | null> => {
      setBusy(true);
      setProblem(null);
      const result = await work;
      setBusy(false);
      if (!hasFailed(result)) return result;
      setProblem(result.failed);
      if (result.failed) tell?.(result.failed);
      return null;
    },
    [tell],
  );
  return {
    busy,
    /** What went wrong, in a sentence; null if nothing did, or the person thought better of it. */
    problem,
    /** Resolves with the result, or with null if it failed. */
    submit,
  };
}
