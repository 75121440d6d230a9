/** The kind of a place's key: its name, another spelling, or a later word of the name. */
export const KEY_KINDS = { name: 0, spelling: 1, inner: 2 } as const;

/** The tables of a gazetteer; those of one length belong together, row by row. */
export interface GazetteerTables {
  /** Places: position in units of 1e-5 degrees. */
  latitudeE5: Int32Array;
  longitudeE5: Int32Array;
  /** Population; 0: unknown. */
  population: Uint32Array;
  /** Indices into `countries` and `regions`. */
  country: Uint16Array;
  region: Uint16Array;
  /** Where each name starts in `names`, and finally where the last one ends. */
  nameOffset: Uint32Array;
  names: Uint8Array;
  /** Keys: folded names in byte order, and the place of each. */
  keyOffset: Uint32Array;
  keys: Uint8Array;
  keyPlace: Uint32Array;
  keyKind: Uint8Array;
  /** The bytes of a KDBush of the places' longitudes and latitudes. */
  tree: Uint8Array;
}

export interface GazetteerHead {
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** First-order divisions: code within their country, such as `TX`, and name. */
  regions: { code: string; name: string }[];
}

const ARRAYS = {
  latitudeE5: Int32Array,
  longitudeE5: Int32Array,
  population: Uint32Array,
  country: Uint16Array,
  region: Uint16Array,
  nameOffset: Uint32Array,
  names: Uint8Array,
  keyOffset: Uint32Array,
  keys: Uint8Array,
  keyPlace: Uint32Array,
  keyKind: Uint8Array,
  tree: Uint8Array,
} as const;
const NAMES = Object.keys(ARRAYS) as (keyof GazetteerTables)[];

const FORMAT = 1;
const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;

/**
 * Packs a gazetteer: the length of the head, the head as JSON, and the tables one after another,
 * each at a multiple of 8 bytes, so that reading needs no decoding.
 */
export function packGazetteer(head: GazetteerHead, tables: GazetteerTables): Uint8Array {
  const lengths = NAMES.map((name) => tables[name].byteLength);
  const text = new TextEncoder().encode(JSON.stringify({ format: FORMAT, lengths, ...head }));
  const start = aligned(4 + text.length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + aligned(length), start));
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = start;
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = tables[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** Opens a packed gazetteer without copying it. */
export function unpackGazetteer(data: ArrayBuffer): {
  head: GazetteerHead;
  tables: GazetteerTables;
} {
  const length = new DataView(data).getUint32(0, true);
  const { format, lengths, ...head } = JSON.parse(
    new TextDecoder().decode(new Uint8Array(data, 4, length)),
  ) as GazetteerHead & { format: number; lengths: number[] };
  if (format !== FORMAT) throw new Error('The gazetteer is of another version. Build it again.');
  let at = aligned(4 + length);
  const tables = {} as Record<string, unknown>;
  for (const [index, name] of NAMES.entries()) {
    const bytes = lengths[index] ?? 0;
    const Type = ARRAYS[name];
    tables[name] = new Type(data, at, bytes / Type.BYTES_PER_ELEMENT);
    at += aligned(bytes);
  }
  return { head, tables: tables as unknown as GazetteerTables };
}
