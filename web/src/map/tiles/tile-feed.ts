import { type DecodedTile, decodeTile, type Tile } from '@nest/model';

/** Tiles out of view that are still listened to: panning back and forth costs no second read. */
const KEPT = 24;

/**
 * Listens to a document of `tiles`; returns null while it does not exist. @returns a function that
 * stops it
 */
export type Listen = (
  tileId: string,
  next: (tile: Tile | null) => void,
  failed: (error: Error) => void,
) => () => void;

interface Held {
  stop(): void;
  /** Undefined until the first response, null if the tile does not exist. */
  tile: DecodedTile | null | undefined;
}

export interface FeedState {
  /** Loaded tiles by id, in view or not. */
  tiles: ReadonlyMap<string, DecodedTile>;
  /** Ids in view. */
  wanted: readonly string[];
  /** Whether one in view is still loading. */
  isLoading: boolean;
  error: Error | null;
}

/** Tiles that a screen listens to: those in view, and some recent ones. */
export class TileFeed {
  readonly #listen: Listen;
  readonly #changed: () => void;
  /** By id; the most recently requested ones come last. */
  readonly #held = new Map<string, Held>();
  #wanted: readonly string[] = [];
  #error: Error | null = null;
  #state: FeedState = { tiles: new Map(), wanted: [], isLoading: false, error: null };
  #announced: Promise<void> | null = null;

  constructor(listen: Listen, changed: () => void) {
    this.#listen = listen;
    this.#changed = changed;
  }

  /** The same object until something changes. */
  readonly get = (): FeedState => this.#state;

  want(ids: readonly string[]): void {
    if (ids.length === this.#wanted.length && ids.every((id, i) => id === this.#wanted[i])) return;
    this.#wanted = ids;
    for (const id of ids) {
      const held = this.#held.get(id) ?? this.#open(id);
      this.#held.delete(id);
      this.#held.set(id, held);
    }
    const surplus = this.#held.size - ids.length - KEPT;
    for (const [id, { stop }] of [...this.#held].slice(0, Math.max(0, surplus))) {
      stop();
      this.#held.delete(id);
    }
    this.#announce();
  }

  /** Retries what has failed. */
  retry(): void {
    this.#error = null;
    const wanted = this.#wanted;
    this.close();
    this.want(wanted);
  }

  close(): void {
    for (const { stop } of this.#held.values()) stop();
    this.#held.clear();
    this.#wanted = [];
  }

  #open(id: string): Held {
    const held: Held = { stop: () => undefined, tile: undefined };
    held.stop = this.#listen(
      id,
      (tile) => {
        try {
          held.tile = tile && decodeTile(tile);
        } catch (error) {
          held.tile = null;
          this.#error = error as Error;
        }
        this.#announce();
      },
      (error) => {
        held.tile = null;
        this.#error = error;
        this.#announce();
      },
    );
    return held;
  }

  /**
   * Once for everything that arrives together: otherwise a first view would be merged thirty times.
   */
  #announce(): void {
    this.#announced ??= Promise.resolve().then(() => {
      this.#announced = null;
      const tiles = new Map<string, DecodedTile>();
      for (const [id, { tile }] of this.#held) if (tile) tiles.set(id, tile);
      this.#state = {
        tiles,
        wanted: this.#wanted,
        isLoading: this.#wanted.some((id) => this.#held.get(id)?.tile === undefined),
        error: this.#error,
      };
      this.#changed();
    });
  }
}
