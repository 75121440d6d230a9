/** Bytes that are not a tile, are truncated, or have a later version. */
export class TileFormatError extends Error {
  override name = 'TileFormatError';
}

/** Writes integers of any size in groups of seven bits, lowest first (LEB128). */
export class PackedWriter {
  #bytes = new Uint8Array(4_096);
  #length = 0;

  #put(values: ArrayLike<number>): void {
    const at = this.#length;
    this.#length += values.length;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(values, at);
  }

  /** @param value an integer from 0 to 2^53 − 1 */
  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#put([(rest % 128) + 128]);
      rest = Math.floor(rest / 128);
    }
    this.#put([rest]);
  }

  /** With either sign; small ones stay short (zigzag). */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bytes(values: Uint8Array): void {
    this.number(values.length);
    this.#put(values);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what {@link PackedWriter} wrote; throws a {@link TileFormatError} past the end. */
export class PackedReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new TileFormatError('The tile is cut off.');
      if (byte < 128) return value + byte * scale;
      value += (byte - 128) * scale;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  bytes(): Uint8Array {
    const size = this.number();
    const from = this.#at;
    this.#at += size;
    if (this.#at > this.#bytes.length) throw new TileFormatError('The tile is cut off.');
    return this.#bytes.subarray(from, this.#at);
  }
}

/** Writes an instant in Unix ms; either infinity is allowed. */
export function writeInstant(writer: PackedWriter, ms: number): void {
  if (Number.isFinite(ms)) {
    writer.number(2);
    writer.signed(ms);
  } else {
    writer.number(ms < 0 ? 0 : 1);
  }
}

/** Reads what {@link writeInstant} wrote. */
export function readInstant(reader: PackedReader): number {
  const form = reader.number();
  if (form === 2) return reader.signed();
  return form === 0 ? -Infinity : Infinity;
}
