import type { GazetteerTables } from './gazetteer-file.ts';

/** The range of the keys that start with a text: from the first to one after the last. */
export interface KeyRange {
  from: number;
  to: number;
}

/** The sorted keys of a gazetteer, with binary search. */
export class KeyIndex {
  readonly #tables: GazetteerTables;

  constructor(tables: GazetteerTables) {
    this.#tables = tables;
  }

  /** @param folded a prefix of a key */
  startingWith(folded: string): KeyRange {
    const bytes = new TextEncoder().encode(folded);
    return { from: this.#first(bytes, 0), to: this.#first(bytes, 1) };
  }

  /** Bytes of a key. */
  length(index: number): number {
    const { keyOffset } = this.#tables;
    return (keyOffset[index + 1] ?? 0) - (keyOffset[index] ?? 0);
  }

  /** The first key whose prefix compares as `least` or more. */
  #first(bytes: Uint8Array, least: 0 | 1): number {
    let [low, high] = [0, this.#tables.keyPlace.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, bytes) >= least) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #compare(index: number, bytes: Uint8Array): -1 | 0 | 1 {
    const { keys, keyOffset } = this.#tables;
    const start = keyOffset[index] ?? 0;
    const length = this.length(index);
    for (let at = 0; at < bytes.length; at++) {
      if (at >= length) return -1;
      const difference = (keys[start + at] ?? 0) - (bytes[at] ?? 0);
      if (difference !== 0) return difference < 0 ? -1 : 1;
    }
    return 0;
  }
}
