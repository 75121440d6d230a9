const runs = new Map<string, Promise<unknown>>();

/**
 * Runs something only once per code, however often a page renders, because a code is valid once.
 */
export function runOnce<T>(key: string, run: () => Promise<T>): Promise<T> {
  const known = runs.get(key) as Promise<T> | undefined;
  if (known) return known;
  const started = run();
  runs.set(key, started);
  return started;
}
