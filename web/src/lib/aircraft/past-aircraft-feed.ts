import { archiveStep, SKY_ARCHIVE } from '@nest/model';
import type { SkyView } from './aircraft-feed.ts';
import type { AircraftProblem } from './aircraft-problem.ts';
import type { SkyAnswer } from './fetch-aircraft.ts';

export interface PastAircraftFeedDeps {
  fetchAircraft(timeS: number, signal: AbortSignal): Promise<SkyAnswer>;
}

/** Between two calls, in ms: half of what the server lets one member ask for. */
const GAP_MS = 1_000;
/** A replay asks for the moment that it has come to when the answer is there, in s. */
const LEAD_S = 1.2;
/** While a sky is on its way one that is so near is shown in its place, in s. */
const LINGER_S = 3_600;
/** An answer for a moment so recent may be bettered by what is archived next, in s. */
const UNSETTLED_S = SKY_ARCHIVE.reachS + SKY_ARCHIVE.stepS;
const UNSETTLED_MS = 60_000;
/** Skies of some ten thousand aircraft take a megabyte each. */
const MOST_KEPT = 16;

interface Kept {
  /** Without columns nothing is archived near that moment. */
  view: SkyView;
  /** When it is requested again, in ms of this device's clock. */
  untilMs: number;
}

const NOTHING: SkyView = { columns: null, head: null, problem: null };

/**
 * Archived skies for a moment that a person chooses or replays: one call at a time, always for what
 * is wanted last, and during a replay for what is wanted next.
 */
export class PastAircraftFeed {
  readonly #deps: PastAircraftFeedDeps;
  readonly #listeners = new Set<() => void>();
  /** By step of the archive, longest unused first. */
  readonly #kept = new Map<number, Kept>();
  #view: SkyView = NOTHING;
  #shown: { momentS: number; pace: number } | null = null;
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

  /** Wants the sky of a moment, Unix seconds; `pace` is how many seconds pass in one, 0 at rest. */
  readonly show = (momentS: number, pace: number): void => {
    this.#shown = { momentS, pace };
    this.#update();
    this.#ask();
  };

  /** Wants no sky any more. */
  readonly hide = (): void => {
    this.#shown = null;
    this.#fault = null;
    this.#stop();
    this.#call?.abort();
    this.#call = null;
    this.#set(NOTHING);
  };

  /** Asks at once, after a failure. */
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
    const { momentS, pace } = this.#shown;
    const wantedS = Math.min(momentS + pace * LEAD_S, nowS());
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

  /** The columns that are there already if it is the same sky, so that nothing is redrawn. */
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
    const { momentS, pace } = this.#shown;
    const known = isTooOld(momentS) ? TOO_OLD : this.#known(archiveStep(momentS, nowS()));
    this.#set(known ?? this.#meanwhile(momentS, pace));
  }

  /** What is shown while the sky of a moment is on its way. */
  #meanwhile(momentS: number, pace: number): SkyView {
    const near = this.#nearest(momentS, Math.max(LINGER_S, pace * LEAD_S * 2), pace > 0);
    const problem = this.#fault;
    const { columns, head } = near ?? NOTHING;
    if (!problem) return near ?? NOTHING;
    const isSame = this.#view.problem === problem && this.#view.columns === columns;
    return isSame ? this.#view : { columns, head, problem };
  }

  /** A replay that runs through times without a sky says so, and shows none, all the while. */
  #nearest(momentS: number, reachS: number, orAbsent: boolean): SkyView | null {
    let best: SkyView | null = null;
    let bestS = reachS;
    for (const [step, { view }] of this.#kept) {
      if (!view.columns && !orAbsent) continue;
      const distanceS = Math.abs((view.columns?.time ?? step) - momentS);
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
