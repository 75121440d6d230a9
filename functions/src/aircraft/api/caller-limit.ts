/** Calls a minute that one member may make of one instance, on average, and at once. */
const PER_MINUTE = 120;
const AT_ONCE = 60;
/** Members whose calls are counted at a time; the longest silent are forgotten. */
const MAX_CALLERS = 10_000;

interface Allowance {
  calls: number;
  atMs: number;
}

/** Bounds what one caller can cost: a bucket of calls for each that fills again with time. */
export class CallerLimit {
  readonly #callers = new Map<string, Allowance>();

  /** @returns 0 if the call may pass, else the seconds until the next one may */
  waitS(uid: string, nowMs: number): number {
    const known = this.#callers.get(uid);
    const refilled = known ? ((nowMs - known.atMs) / 60_000) * PER_MINUTE : 0;
    const calls = Math.min(AT_ONCE, (known?.calls ?? AT_ONCE) + Math.max(0, refilled));
    this.#callers.delete(uid);
    this.#callers.set(uid, { calls: calls >= 1 ? calls - 1 : calls, atMs: nowMs });
    const [silent] = this.#callers.keys();
    if (this.#callers.size > MAX_CALLERS && silent !== undefined) this.#callers.delete(silent);
    return calls >= 1 ? 0 : Math.ceil(((1 - calls) * 60) / PER_MINUTE);
  }
}
