import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { DEGREE_STEPS, type MapPoint } from './map-point.ts';
import { PackedReader, PackedWriter, TileFormatError } from './packed.ts';

/** What a tile stores of a point; its audience is that of the tile. */
export type TilePoint = Omit<MapPoint, 'audience'>;

/** Points in columns, all of equal length. */
export interface TilePoints {
  ids: string[];
  titles: string[];
  /** WGS 84 degrees. */
  longitude: Float64Array;
  latitude: Float64Array;
  observedAtMs: Float64Array;
  /** Indices into `CATEGORIES` and `PHENOMENON_STATUSES`. */
  category: Uint8Array;
  status: Uint8Array;
  /** 1 if the location is only a point of the 0.2° cell. */
  obscured: Uint8Array;
}

/** Read-only points in columns. */
export type ReadonlyPoints = Readonly<Omit<TilePoints, 'ids' | 'titles'>> & {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
};

const VERSION = 1;
const STATUSES = PHENOMENON_STATUSES.length;

/**
 * Packs points, sorted by id, so that the same points give the same bytes. About 30 bytes each
 * besides id and title: 500 points with ids of 20 and titles of 30 characters take 31 kB.
 */
export function encodePoints(points: Iterable<TilePoint>): Uint8Array {
  const sorted = [...points].sort((a, b) => (a.id < b.id ? -1 : 1));
  const writer = new PackedWriter();
  const text = new TextEncoder();
  writer.number(VERSION);
  writer.number(sorted.length);
  for (const point of sorted) {
    writer.bytes(text.encode(point.id));
    writer.bytes(text.encode(point.title));
    writer.signed(Math.round(point.longitude * DEGREE_STEPS));
    writer.signed(Math.round(point.latitude * DEGREE_STEPS));
    writer.signed(point.observedAtMs);
    writer.number((point.category * STATUSES + point.status) * 2 + (point.obscured ? 1 : 0));
  }
  return writer.finish();
}

/** @throws TileFormatError if the bytes are not points */
export function decodePoints(bytes: Uint8Array): TilePoints {
  const reader = new PackedReader(bytes);
  const version = reader.number();
  if (version !== VERSION) {
    throw new TileFormatError(`The tile is of version ${version}, which is not known.`);
  }
  const count = reader.number();
  const points = emptyPoints(count);
  const text = new TextDecoder();
  for (let i = 0; i < count; i++) {
    points.ids.push(text.decode(reader.bytes()));
    points.titles.push(text.decode(reader.bytes()));
    points.longitude[i] = reader.signed() / DEGREE_STEPS;
    points.latitude[i] = reader.signed() / DEGREE_STEPS;
    points.observedAtMs[i] = reader.signed();
    const kind = reader.number();
    const pair = Math.floor(kind / 2);
    points.obscured[i] = kind % 2;
    points.status[i] = pair % STATUSES;
    points.category[i] = Math.floor(pair / STATUSES);
  }
  return points;
}

export const emptyPoints = (count = 0): TilePoints => ({
  ids: [],
  titles: [],
  longitude: new Float64Array(count),
  latitude: new Float64Array(count),
  observedAtMs: new Float64Array(count),
  category: new Uint8Array(count),
  status: new Uint8Array(count),
  obscured: new Uint8Array(count),
});

/** The columns as one object per point. */
export function pointsOf(columns: ReadonlyPoints): TilePoint[] {
  return columns.ids.map((id, i) => ({
    id,
    title: columns.titles[i] ?? '',
    longitude: columns.longitude[i] ?? 0,
    latitude: columns.latitude[i] ?? 0,
    observedAtMs: columns.observedAtMs[i] ?? 0,
    category: columns.category[i] ?? 0,
    status: columns.status[i] ?? 0,
    obscured: columns.obscured[i] === 1,
  }));
}

/** Points as columns, in the same order. */
export function pointColumns(points: readonly TilePoint[]): TilePoints {
  const columns = emptyPoints(points.length);
  for (const [i, point] of points.entries()) {
    columns.ids.push(point.id);
    columns.titles.push(point.title);
    columns.longitude[i] = point.longitude;
    columns.latitude[i] = point.latitude;
    columns.observedAtMs[i] = point.observedAtMs;
    columns.category[i] = point.category;
    columns.status[i] = point.status;
    columns.obscured[i] = point.obscured ? 1 : 0;
  }
  return columns;
}
