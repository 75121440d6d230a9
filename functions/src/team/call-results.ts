import type { CallResult } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';

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
