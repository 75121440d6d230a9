import type { CallInput, CallName, CallOutput, CallResult } from '@nest/model';
import { useCallback } from 'react';
import { callFunction } from '../firebase/services.ts';
import { isOnline } from '../online.ts';
import { StepUpDeclined } from '../step-up/run-with-step-up.ts';
import { useStepUp } from '../step-up/step-up.ts';
import { toast } from '../toast.ts';
import type { Call } from './calls.ts';
import { stepUpReason } from './step-up-reasons.ts';

export type CallFailure = { failed: string | null };

/**
 * Calls a function, with a second factor if required: `await call(calls.saveRole, role)`. Never
 * rejects: a failure is a sentence to show, and null if the person cancelled.
 */
export function useCall() {
  const { withStepUp } = useStepUp();
  return useCallback(
    async <Name extends CallName>(
      call: Call<Name>,
      input: CallInput<Name>,
    ): Promise<CallOutput<Name> | CallFailure> => {
      try {
        return await withStepUp(() => callFunction(call, input), { why: stepUpReason(call.name) });
      } catch (error) {
        if (error instanceof StepUpDeclined) return { failed: null };
        return { failed: sentenceOf(error) };
      }
    },
    [withStepUp],
  );
}

export const hasFailed = (answer: unknown): answer is CallFailure =>
  typeof answer === 'object' && answer !== null && 'failed' in answer;

/** Shows that a call failed, and why; nothing if the person cancelled. */
export function tellFailure(title: string, { failed }: CallFailure): void {
  if (failed) toast.error(title, { description: failed });
}

function sentenceOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'functions/internal' || code === 'functions/unavailable') {
    return isOnline()
      ? 'The server did not answer. Try again in a moment.'
      : 'You are offline, and this needs a connection.';
  }
  return message ?? String(error);
}

/** Shows the result of each item: what was done, with an undo, and what was not and why. */
export function tellResults(
  results: readonly CallResult[],
  done: (count: number, ids: readonly string[]) => string,
  undo?: (ids: readonly string[]) => void,
): void {
  const ids = results.filter((result) => result.done).map(({ id }) => id);
  const refusals = [...new Set(results.flatMap(({ message }) => (message ? [message] : [])))];
  if (ids.length > 0) {
    toast.success(done(ids.length, ids), {
      description: refusals.length > 0 ? refusals.join(' ') : undefined,
      duration: undo ? 8_000 : undefined,
      action: undo && { label: 'Undo', onClick: () => undo(ids) },
    });
  } else if (refusals.length > 0) {
    const [first, ...others] = refusals;
    toast.error(first, { description: others.length > 0 ? others.join(' ') : undefined });
  }
}
