import {
  encodeTrack,
  type GeoPoint,
  latitudeSchema,
  longitudeSchema,
  MAX_TRACK_LENGTH,
  PATH_FORMAT,
} from '@nest/model';

/** Largest track file that is read, in bytes. */
export const MAX_TRACK_BYTES = 20 * 1024 * 1024;

interface TrackPoint {
  latitude: number;
  longitude: number;
  /** Milliseconds since 1970, or null if the file has no times. */
  atMs: number | null;
}

/** The path of a camera from a file. */
export interface TrackFile {
  path: string;
  /** Number of points kept: a long track is thinned evenly. */
  points: number;
  start: GeoPoint;
  startedAtMs: number | null;
  endedAtMs: number | null;
}

/** A track file that cannot be used; the message is for the person who chose it. */
export class TrackFileError extends Error {
  override name = 'TrackFileError';
}

/**
 * Reads the path of a camera from GPX (track or route points) or from GeoJSON (a LineString, its
 * times in `coordTimes` or `coordinateProperties.times`, as converters write them).
 *
 * @throws TrackFileError
 */
export function readTrackFile(text: string): TrackFile {
  const points = text.trimStart().startsWith('<') ? gpxPoints(text) : geoJsonPoints(text);
  const wrong = points.findIndex(
    ({ latitude, longitude }) =>
      !latitudeSchema.safeParse(latitude).success || !longitudeSchema.safeParse(longitude).success,
  );
  if (wrong !== -1) {
    throw new TrackFileError(`Point ${wrong + 1} of the file is no place on Earth.`);
  }
  const [first] = points;
  if (!first || points.length < 2) {
    throw new TrackFileError('The file holds no path: a path needs at least two points.');
  }
  const kept = thinned(points);
  const times = points.flatMap(({ atMs }) => (atMs === null ? [] : [atMs]));
  return {
    path: encoded(kept),
    points: kept.length,
    start: { latitude: first.latitude, longitude: first.longitude, accuracyM: null },
    startedAtMs: first.atMs,
    endedAtMs: times.length > 1 ? (times.at(-1) ?? null) : null,
  };
}

function encoded(points: readonly TrackPoint[]): string {
  const beginMs = points[0]?.atMs ?? null;
  const seconds = (atMs: number | null) =>
    atMs === null || beginMs === null ? 0 : Math.max(0, (atMs - beginMs) / 1_000);
  return encodeTrack(
    points.map(({ latitude, longitude, atMs }) => [latitude, longitude, seconds(atMs)]),
    PATH_FORMAT,
  );
}

/** Every nth point and the last one, with the smallest n that fits into a document. */
function thinned(points: readonly TrackPoint[]): readonly TrackPoint[] {
  for (let step = 1; ; step *= 2) {
    const last = points.length - 1;
    const kept = points.filter((_, index) => index % step === 0 || index === last);
    if (encoded(kept).length <= MAX_TRACK_LENGTH) return kept;
  }
}

const timeOf = (value: unknown): number | null => {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
};

function gpxPoints(text: string): TrackPoint[] {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) {
    throw new TrackFileError('The file is no well-formed GPX. Export it again.');
  }
  const all = (name: string) => [...document.getElementsByTagNameNS('*', name)];
  const elements = all('trkpt').length > 0 ? all('trkpt') : all('rtept');
  return elements.map((element) => ({
    latitude: Number.parseFloat(element.getAttribute('lat') ?? ''),
    longitude: Number.parseFloat(element.getAttribute('lon') ?? ''),
    atMs: timeOf(element.getElementsByTagNameNS('*', 'time')[0]?.textContent?.trim()),
  }));
}

function geoJsonPoints(text: string): TrackPoint[] {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    throw new TrackFileError('The file is neither GPX nor GeoJSON.');
  }
  const line = lineOf(root);
  if (!line) throw new TrackFileError('The file holds no LineString.');
  return line.coordinates.map((at, index) => ({
    longitude: Number(at[0]),
    latitude: Number(at[1]),
    atMs: timeOf(line.times[index]),
  }));
}

interface Line {
  coordinates: unknown[][];
  times: unknown[];
}
type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The first line of a geometry, a feature or a collection of them. */
function lineOf(value: unknown, times: unknown[] = []): Line | null {
  if (!isJson(value)) return null;
  if (value.type === 'LineString') {
    return { coordinates: listOf(value.coordinates).map(listOf), times };
  }
  if (value.type === 'MultiLineString') {
    return {
      coordinates: listOf(value.coordinates).flatMap(listOf).map(listOf),
      times: times.flat(),
    };
  }
  if (value.type === 'Feature') {
    const properties = isJson(value.properties) ? value.properties : {};
    const nested = isJson(properties.coordinateProperties) ? properties.coordinateProperties : {};
    return lineOf(value.geometry, listOf(properties.coordTimes ?? nested.times));
  }
  for (const feature of listOf(value.features ?? value.geometries)) {
    const line = lineOf(feature);
    if (line) return line;
  }
  return null;
}
