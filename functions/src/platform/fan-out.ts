/**
 * Does all that follows from one event, side by side, and waits for all of it. A failure does not keep
 * the others from what they do; afterwards the first one is thrown, so that the event is delivered again.
 * Each follower must therefore be exact under repetition.
 */
export async function fanOut(...followers: (Promise<unknown> | null)[]): Promise<void> {
  const outcomes = await Promise.allSettled(followers);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
