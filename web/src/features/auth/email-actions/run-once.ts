const runs = new Map<string, Promise<unknown>>();

/** Runs what must happen once for a code, however often a page is drawn; codes work once. */
export function runOnce<T>(key: string, run: () => Promise<T>): Promise<T> {
  const known = runs.get(key) as Promise<T> | undefined;
  if (known) return known;
  const started = run();
  runs.set(key, started);
  return started;
}
