/**
 * Runs all follow-up work of one event in parallel and waits for all of it. A failure does not stop
 * the others; afterwards the first one is thrown, so that the event is delivered again. All
 * follow-up work must therefore be idempotent.
 */
export async function fanOut(...followers: (Promise<unknown> | null)[]): Promise<void> {
  const outcomes = await Promise.allSettled(followers);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
