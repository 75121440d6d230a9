/** How often it is looked while something is under way, and at most how seldom while all is at rest. */
const BUSY_MS = 2_000;
const IDLE_MS = 32_000;

/**
 * Looks again and again, every two seconds while `look` finds something under way, else ever more
 * seldom. What fails is tried again at the next time.
 *
 * @param look resolves to whether something is under way
 */
export function pollWhileBusy(look: () => Promise<boolean>): { nudge(): void; stop(): void } {
  let pauseMs = BUSY_MS;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isLooking = false;
  const schedule = () => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(run, pauseMs);
    timer.unref();
  };
  const run = async () => {
    isLooking = true;
    const isBusy = await look().catch(() => true);
    isLooking = false;
    pauseMs = isBusy ? BUSY_MS : Math.min(2 * pauseMs, IDLE_MS);
    schedule();
  };
  void run();
  return {
    /** Something has happened: looks within two seconds. */
    nudge: () => {
      if (pauseMs === BUSY_MS) return;
      pauseMs = BUSY_MS;
      if (!isLooking) schedule();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
