/** Average calls per minute that one member may make to one instance, and the burst size. */
const PER_MINUTE = 120;
const AT_ONCE = 60;
/** Members whose calls are counted at a time; the least recently active are dropped. */
const MAX_CALLERS = 10_000;

interface Allowance {
  calls: number;
  atMs: number;
}

/** Limits the cost of one caller: a token bucket for each member. */
export class CallerLimit {
  readonly #callers = new Map<string, Allowance>();

  /** @returns 0 if the call may proceed, else the seconds until the next one may */
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
