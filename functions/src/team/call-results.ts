import type { CallResult } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';

/**
 * Does one thing after another and says what became of each. What was refused does not hold up the
 * rest; what went wrong does, since it would go wrong again.
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
