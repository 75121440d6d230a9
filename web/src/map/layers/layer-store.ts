import type { Selection } from './hit.ts';
import type { AircraftData, Overlays, PhenomenaData, ShootOnMap } from './layer-data.ts';
import { NO_OVERLAYS } from './layer-data.ts';
import { LAYERS, type LayerId } from './layer-list.ts';

/**
 * Everything that a map draws. Values are replaced, never mutated, so that identity shows changes.
 */
export interface LayerState {
  aircraft: AircraftData | null;
  phenomena: PhenomenaData | null;
  shoots: readonly ShootOnMap[];
  overlays: Overlays;
  selection: Selection | null;
  hidden: ReadonlySet<LayerId>;
  /** The time of the shown day and night, Unix ms; null is now. */
  playheadMs: number | null;
}

type Part = keyof LayerState;

/** The store of what maps draw; shared by all surfaces, and outlives them. */
export class LayerStore {
  readonly #listeners = new Map<(part: Part) => void, ReadonlySet<Part> | null>();
  #state: LayerState = {
    aircraft: null,
    phenomena: null,
    shoots: [],
    overlays: NO_OVERLAYS,
    selection: null,
    hidden: new Set(LAYERS.filter(({ isOnAtFirst }) => !isOnAtFirst).map(({ id }) => id)),
    playheadMs: null,
  };

  /** The current state; the same object until something changes (`useSyncExternalStore`). */
  readonly get = (): LayerState => this.#state;

  /** Reports which part has changed; for all parts, or for the given ones. */
  subscribe(listener: (part: Part) => void, parts?: readonly Part[]): () => void {
    this.#listeners.set(listener, parts ? new Set(parts) : null);
    return () => void this.#listeners.delete(listener);
  }

  readonly setAircraft = (aircraft: AircraftData | null): void => this.#set('aircraft', aircraft);
  readonly setPhenomena = (data: PhenomenaData | null): void => this.#set('phenomena', data);
  readonly setShoots = (shoots: readonly ShootOnMap[]): void => this.#set('shoots', shoots);
  readonly setSelection = (selection: Selection | null): void => this.#set('selection', selection);
  readonly setPlayhead = (playheadMs: number | null): void => this.#set('playheadMs', playheadMs);

  /** Replaces some of the overlays; the others stay. */
  readonly setOverlays = (overlays: Partial<Overlays>): void =>
    this.#set('overlays', { ...this.#state.overlays, ...overlays });

  readonly setVisible = (layer: LayerId, visible: boolean): void => {
    if (visible !== this.#state.hidden.has(layer)) return;
    const hidden = new Set(this.#state.hidden);
    if (visible) hidden.delete(layer);
    else hidden.add(layer);
    this.#set('hidden', hidden);
  };

  #set<P extends Part>(part: P, value: LayerState[P]): void {
    if (Object.is(this.#state[part], value)) return;
    this.#state = { ...this.#state, [part]: value };
    for (const [listener, parts] of this.#listeners) {
      if (!parts || parts.has(part)) listener(part);
    }
  }
}
