/** Interval of the polls while something is in progress, and the longest interval when idle. */
const BUSY_MS = 2_000;
const IDLE_MS = 32_000;

/**
 * Polls every two seconds while `look` finds something in progress, and with growing intervals
 * otherwise. A failed poll is repeated at the next one.
 *
 * @param look resolves to whether something is in progress
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
    /** Something has happened: polls within two seconds. */
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
