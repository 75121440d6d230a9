/**
 * Combines parallel calls into few. An instance handles many events at a time, and their common
 * follow-up work need not run for each. A caller during a running call shares the next one with all
 * others who call meanwhile, so each waits for a run that started after its call.
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
