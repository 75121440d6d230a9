import { archiveStep, SKY_ARCHIVE } from '@nest/model';
import type { SkyView } from './aircraft-feed.ts';
import type { AircraftProblem } from './aircraft-problem.ts';
import type { SkyAnswer } from './fetch-aircraft.ts';

export interface PastAircraftFeedDeps {
  fetchAircraft(timeS: number, signal: AbortSignal): Promise<SkyAnswer>;
}

/** Between two calls, in ms: half of the rate that the server allows one member. */
const GAP_MS = 1_000;
/** A replay requests the time that it will have reached when the response arrives, in s. */
const LEAD_S = 1.2;
/** While a snapshot is loading, one within this distance is shown instead, in s. */
const LINGER_S = 3_600;
/** A response for a time this recent may be replaced by the next archived one, in s. */
const UNSETTLED_S = SKY_ARCHIVE.reachS + SKY_ARCHIVE.stepS;
const UNSETTLED_MS = 60_000;
/** Snapshots of about ten thousand aircraft take a megabyte each. */
const MOST_KEPT = 16;

interface Kept {
  /** Without columns, nothing is archived near that time. */
  view: SkyView;
  /** When it is requested again, in ms of this device's clock. */
  untilMs: number;
}

const NOTHING: SkyView = { columns: null, head: null, problem: null };

/**
 * Archived snapshots for a time that a person chooses or replays: one call at a time, always for
 * the latest request and, during a replay, for the next one.
 */
export class PastAircraftFeed {
  readonly #deps: PastAircraftFeedDeps;
  readonly #listeners = new Set<() => void>();
  /** By archive step, least recently used first. */
  readonly #kept = new Map<number, Kept>();
  #view: SkyView = NOTHING;
  #shown: { playheadS: number; playbackRate: number } | null = null;
  #call: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #earliestMs = 0;
  #fault: AircraftProblem | null = null;

  constructor(deps: PastAircraftFeedDeps) {
    this.#deps = deps;
  }

  readonly getSnapshot = (): SkyView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /**
   * Requests the snapshot of a time, Unix seconds; `playbackRate` in seconds per second,
   * 0 when paused.
   */
  readonly show = (playheadS: number, playbackRate: number): void => {
    this.#shown = { playheadS, playbackRate };
    this.#update();
    this.#ask();
  };

  /** Ends the request for a snapshot. */
  readonly hide = (): void => {
    this.#shown = null;
    this.#fault = null;
    this.#stop();
    this.#call?.abort();
    this.#call = null;
    this.#set(NOTHING);
  };

  /** Requests immediately, after a failure. */
  readonly retry = (): void => {
    this.#fault = null;
    this.#earliestMs = 0;
    this.#update();
    this.#ask();
  };

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #ask(): void {
    this.#stop();
    if (!this.#shown || this.#call) return;
    const { playheadS, playbackRate } = this.#shown;
    const wantedS = Math.min(playheadS + playbackRate * LEAD_S, nowS());
    const step = archiveStep(wantedS, nowS());
    if (isTooOld(wantedS) || this.#known(step)) return;
    const waitMs = this.#earliestMs - Date.now();
    if (waitMs > 0) this.#timer = setTimeout(() => this.#ask(), waitMs);
    else void this.#fetch(step);
  }

  async #fetch(step: number): Promise<void> {
    const call = new AbortController();
    this.#call = call;
    this.#earliestMs = Date.now() + GAP_MS;
    const answer = await this.#deps.fetchAircraft(step, call.signal).catch(() => null);
    if (this.#call !== call) return;
    this.#call = null;
    if (answer) this.#take(step, answer);
    this.#update();
    this.#ask();
  }

  #take(step: number, answer: SkyAnswer): void {
    const isAbsent = answer.kind === 'failed' && answer.problem.kind === 'absent';
    if (answer.kind === 'failed' && !isAbsent) {
      this.#fault = answer.problem;
      this.#earliestMs = Date.now() + answer.problem.retryS * 1000;
      return;
    }
    this.#fault = null;
    if (answer.kind === 'same') return;
    const isSettled = nowS() - step > UNSETTLED_S;
    this.#keep(step, {
      view: answer.kind === 'sky' ? this.#same(answer) : failed(answer.problem),
      untilMs: isSettled ? Number.POSITIVE_INFINITY : Date.now() + UNSETTLED_MS,
    });
  }

  /** The existing columns if the snapshot is the same, so that nothing is redrawn. */
  #same({ columns, head }: Extract<SkyAnswer, { kind: 'sky' }>): SkyView {
    for (const { view } of this.#kept.values()) {
      if (view.columns?.time === columns.time) return view;
    }
    return { columns, head, problem: null };
  }

  #keep(step: number, kept: Kept): void {
    this.#kept.delete(step);
    this.#kept.set(step, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  #known(step: number): SkyView | null {
    const kept = this.#kept.get(step);
    if (!kept || kept.untilMs <= Date.now()) return null;
    this.#keep(step, kept);
    return kept.view;
  }

  #update(): void {
    if (!this.#shown) return;
    const { playheadS, playbackRate } = this.#shown;
    const known = isTooOld(playheadS) ? TOO_OLD : this.#known(archiveStep(playheadS, nowS()));
    this.#set(known ?? this.#meanwhile(playheadS, playbackRate));
  }

  /** What is shown while the snapshot of a time is loading. */
  #meanwhile(playheadS: number, playbackRate: number): SkyView {
    const near = this.#nearest(
      playheadS,
      Math.max(LINGER_S, playbackRate * LEAD_S * 2),
      playbackRate > 0,
    );
    const problem = this.#fault;
    const { columns, head } = near ?? NOTHING;
    if (!problem) return near ?? NOTHING;
    const isSame = this.#view.problem === problem && this.#view.columns === columns;
    return isSame ? this.#view : { columns, head, problem };
  }

  /** A replay through times without a snapshot reports that and shows none throughout. */
  #nearest(playheadS: number, reachS: number, orAbsent: boolean): SkyView | null {
    let best: SkyView | null = null;
    let bestS = reachS;
    for (const [step, { view }] of this.#kept) {
      if (!view.columns && !orAbsent) continue;
      const distanceS = Math.abs((view.columns?.time ?? step) - playheadS);
      if (distanceS > bestS) continue;
      best = view;
      bestS = distanceS;
    }
    return best;
  }

  #set(view: SkyView): void {
    if (view === this.#view) return;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

const nowS = () => Date.now() / 1000;
const isTooOld = (timeS: number) => nowS() - timeS > SKY_ARCHIVE.keepS + SKY_ARCHIVE.reachS;

const failed = (problem: AircraftProblem): SkyView => ({ ...NOTHING, problem });

const TOO_OLD = failed({
  kind: 'absent',
  message: `The sky is archived for ${SKY_ARCHIVE.keepS / 86_400} days. That moment is earlier.`,
  retryS: 1,
});
