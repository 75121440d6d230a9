/**
 * Makes few calls of many that come together: an instance serves many events at a time, and what they
 * all ask for afterwards need not be done for each. Whoever asks while a call is under way shares the
 * next one with all who ask meanwhile, so each waits for a call that began after it asked.
 */
export function coalesce(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = () => {
    next = null;
    const call = run().finally(() => {
      if (current === call) current = null;
    });
    current = call;
    return call;
  };
  return () => {
    if (!current) return start();
    next ??= current.then(start, start);
    return next;
  };
}
