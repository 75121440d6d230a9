import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip, gzipSync } from 'node:zlib';
import {
  type AircraftSnapshot,
  decodeAircraft,
  encodeAircraft,
  toSnapshot,
  toStatesAnswer,
} from '@nest/model';
import type { SnapshotMeta, StoredSnapshot } from './snapshot-state.ts';

/** 10 is 9 % smaller than 9, and takes 140 ms once per snapshot and instance. */
const BROTLI_QUALITY = 10;
const GZIP_LEVEL = 9;

export type Encoding = 'br' | 'gzip' | 'identity';

/** A body in the encodings requested so far; each is created once. */
export class EncodedBody {
  readonly #plain: Uint8Array;
  readonly #made = new Map<Encoding, Promise<Uint8Array>>();

  constructor(plain: Uint8Array, known: Partial<Record<Encoding, Uint8Array>> = {}) {
    this.#plain = plain;
    for (const [encoding, bytes] of Object.entries(known)) {
      this.#made.set(encoding as Encoding, Promise.resolve(bytes));
    }
  }

  as(encoding: Encoding): Promise<Uint8Array> {
    const made = this.#made.get(encoding);
    if (made) return made;
    const bytes = this.#make(encoding);
    this.#made.set(encoding, bytes);
    return bytes;
  }

  async #make(encoding: Encoding): Promise<Uint8Array> {
    if (encoding === 'identity') return this.#plain;
    if (encoding === 'gzip') return promisify(gzip)(this.#plain, { level: GZIP_LEVEL });
    return promisify(brotliCompress)(this.#plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: this.#plain.length,
      },
    });
  }
}

/** A snapshot in an instance's memory, with every representation requested so far. */
export class SnapshotCache {
  readonly meta: SnapshotMeta;
  readonly columns: EncodedBody;
  readonly #bytes: Uint8Array;
  #snapshot: AircraftSnapshot | null = null;
  #json = new Map<boolean, EncodedBody>();

  constructor(stored: StoredSnapshot, snapshot: AircraftSnapshot | null = null) {
    this.meta = metaOf(stored);
    this.#bytes = gunzipSync(stored.gzip);
    this.#snapshot = snapshot;
    this.columns = new EncodedBody(this.#bytes, { gzip: stored.gzip });
  }

  /** All aircraft, with OpenSky's field names. */
  get snapshot(): AircraftSnapshot {
    this.#snapshot ??= toSnapshot(decodeAircraft(this.#bytes));
    return this.#snapshot;
  }

  /** OpenSky's JSON of all aircraft. */
  json(extended: boolean): EncodedBody {
    const made = this.#json.get(extended);
    if (made) return made;
    const text = JSON.stringify(toStatesAnswer(this.snapshot, { extended }));
    const body = new EncodedBody(Buffer.from(text));
    this.#json.set(extended, body);
    return body;
  }
}

export function metaOf({ id, timeS, fetchedAtMs, count }: StoredSnapshot): SnapshotMeta {
  return { id, timeS, fetchedAtMs, count };
}

/** Packs a snapshot for storage. Equal snapshots have equal ids. */
export function packSnapshot(snapshot: AircraftSnapshot, fetchedAtMs: number): StoredSnapshot {
  const bytes = encodeAircraft(snapshot);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return {
    id: `${snapshot.time}-${hash}`,
    timeS: snapshot.time,
    fetchedAtMs,
    count: snapshot.states.length,
    gzip: gzipSync(bytes, { level: GZIP_LEVEL }),
  };
}
