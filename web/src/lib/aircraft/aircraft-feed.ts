import type { AircraftColumns } from '@nest/model';
import type { AircraftProblem } from './aircraft-problem.ts';
import type { SkyAnswer } from './fetch-aircraft.ts';
import type { ResponseMeta } from './response-meta.ts';

/** What a screen knows about the aircraft. */
export interface SkyView {
  /** The newest received snapshot; kept while newer ones fail. */
  columns: AircraftColumns | null;
  head: ResponseMeta | null;
  /** Why the last call returned no snapshot, or null. */
  problem: AircraftProblem | null;
}

export interface AircraftFeedDeps {
  fetchAircraft(etag: string | null, signal: AbortSignal): Promise<SkyAnswer>;
  /** Whether the page is visible, and notifications of changes of that or of the network. */
  isVisible(): boolean;
  onWake(listener: () => void): () => void;
}

/** Bounds of the wait between two calls, in s. */
const MIN_WAIT_S = 1;
const MAX_WAIT_S = 300;
/** While the server refreshes, a new snapshot is available a moment later, in s. */
const REFRESHING_S = 3;

const NOTHING: SkyView = { columns: null, head: null, problem: null };

/**
 * One poll of the aircraft for all subscribers: it runs while somebody subscribes and the tab is
 * visible, as often as the server has something new.
 */
export class AircraftFeed {
  readonly #deps: AircraftFeedDeps;
  readonly #listeners = new Set<() => void>();
  #view: SkyView = NOTHING;
  #etag: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #call: AbortController | null = null;
  #dueMs = 0;
  #unwatch: (() => void) | null = null;

  constructor(deps: AircraftFeedDeps) {
    this.#deps = deps;
  }

  readonly getSnapshot = (): SkyView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#unwatch = this.#deps.onWake(() => {
        if (isOfNetwork(this.#view.problem)) this.#dueMs = 0;
        this.#wake();
      });
      this.#wake();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#pause();
    };
  };

  /** Requests immediately. */
  readonly retry = (): void => {
    this.#dueMs = 0;
    this.#wake();
  };

  #pause(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#stop();
    this.#call?.abort();
    this.#call = null;
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #wake(): void {
    this.#stop();
    if (this.#listeners.size === 0 || !this.#deps.isVisible() || this.#call) return;
    const waitMs = Math.max(0, this.#dueMs - Date.now());
    if (waitMs === 0) void this.#ask();
    else this.#timer = setTimeout(() => void this.#ask(), waitMs);
  }

  async #ask(): Promise<void> {
    const call = new AbortController();
    this.#call = call;
    const answer = await this.#deps.fetchAircraft(this.#etag, call.signal).catch(() => null);
    if (this.#call !== call) return;
    this.#call = null;
    if (answer) this.#take(answer);
    this.#wake();
  }

  #take(answer: SkyAnswer): void {
    const old = this.#view;
    if (answer.kind === 'sky') {
      this.#etag = answer.etag;
      this.#view = { columns: answer.columns, head: steady(old.head, answer.head), problem: null };
    } else if (answer.kind === 'same') {
      this.#view = { ...old, head: steady(old.head, answer.head), problem: null };
    } else {
      this.#view = { ...old, head: headAfter(old.head, answer.head), problem: answer.problem };
    }
    this.#dueMs = Date.now() + waitS(answer) * 1000;
    for (const listener of this.#listeners) listener();
  }
}

/** Ages are in whole seconds: a smaller difference is not a change of the clocks, in ms. */
const CLOCK_STEP_MS = 1_500;

/** The new metadata with the previous clock offset, unless the clocks have drifted apart. */
function steady(old: ResponseMeta | null, now: ResponseMeta): ResponseMeta {
  const isSame = old?.timeS != null && Math.abs(old.skewMs - now.skewMs) < CLOCK_STEP_MS;
  return isSame ? { ...now, skewMs: old.skewMs } : now;
}

/** Faults that may be over once the network is back or the person returns. */
const isOfNetwork = (problem: AircraftProblem | null) =>
  problem?.kind === 'offline' || problem?.kind === 'unreachable';

/** A response without a snapshot only updates the status; the snapshot's own time stays. */
function headAfter(old: ResponseMeta | null, now: ResponseMeta | null): ResponseMeta | null {
  if (!old || !now) return now ?? old;
  return { ...now, timeS: old.timeS, skewMs: old.skewMs };
}

function waitS(answer: SkyAnswer): number {
  const wanted = answer.kind === 'failed' ? answer.problem.retryS : answer.head.nextS;
  return Math.min(MAX_WAIT_S, Math.max(MIN_WAIT_S, wanted <= 0 ? REFRESHING_S : wanted));
}
