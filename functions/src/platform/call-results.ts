import type { CallResult } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';

/** The request is not possible, with the reason as a sentence for the caller. */
export const refused = (message: string) => new HttpsError('failed-precondition', message);

/**
 * Processes items one after another and returns the result of each. A refused item does not stop
 * the rest; an error does, since it would occur again.
 */
export async function eachOf(
  ids: readonly string[],
  work: (id: string, ordinal: number) => Promise<Pick<CallResult, 'invitationId'>>,
): Promise<{ results: CallResult[] }> {
  const results: CallResult[] = [];
  for (const [ordinal, id] of ids.entries()) {
    try {
      results.push({ id, done: true, message: '', ...(await work(id, ordinal)) });
    } catch (error) {
      if (!(error instanceof HttpsError)) throw error;
      results.push({ id, done: false, message: error.message });
    }
  }
  return { results };
}

/** How many of a call's results were done. */
export const countDone = ({ results }: { results: readonly CallResult[] }): number =>
  results.filter(({ done }) => done).length;
