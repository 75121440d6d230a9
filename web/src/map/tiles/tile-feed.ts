import { type DecodedTile, decodeTile, type Tile } from '@nest/model';

/** Tiles out of view that are still listened to: back and forth costs no second read. */
const KEPT = 24;

/** Listens to a document of `tiles`; gives null while there is none. @returns how to stop */
export type Listen = (
  tileId: string,
  next: (tile: Tile | null) => void,
  failed: (error: Error) => void,
) => () => void;

interface Held {
  stop(): void;
  /** Undefined until the first answer, null where there is no such tile. */
  tile: DecodedTile | null | undefined;
}

export interface FeedState {
  /** Tiles that are at hand, by id, in view or not. */
  tiles: ReadonlyMap<string, DecodedTile>;
  /** Ids in view. */
  wanted: readonly string[];
  /** Whether an answer is missing of one that is in view. */
  isLoading: boolean;
  error: Error | null;
}

/** Tiles that a screen listens to: those in view, and some of those that were lately. */
export class TileFeed {
  readonly #listen: Listen;
  readonly #changed: () => void;
  /** By id; those that were wanted last come last. */
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

  /** Asks again for what has failed. */
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

  /** Once for all that arrives together: a first view would else be merged thirty times. */
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
