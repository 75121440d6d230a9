import { type GeoPoint, type Geoprivacy, nameablePlace } from '../geo.ts';
import {
  type PhenomenonInput,
  phenomenonInputSchema,
  UNKNOWN_PHENOMENON,
} from '../phenomena/input.ts';
import type { TimestampLike } from '../timestamp.ts';
import type { ColumnMapping, ImportTarget } from './column-mapping.ts';
import { invalidByte } from './decode.ts';
import type { ImportReject } from './import-job.ts';
import { type Parsed, parseDate } from './parse-date.ts';
import { type Moment, momentOf, parseDateTime } from './parse-moment.ts';
import { parseDegrees, parseDuration, parseNumber } from './parse-number.ts';
import { parseTime } from './parse-time.ts';
import { compassDeg, parseCategory, parseShape, parseTags } from './parse-words.ts';
import type { ImportCells } from './record.ts';
import { RowReading } from './row-reading.ts';
import { titleAndSummary } from './row-text.ts';

export interface RowContext {
  row: number;
  line: number | null;
  /** Makes the timestamp of the caller's SDK from milliseconds since 1970. */
  timestamp: (ms: number) => TimestampLike;
  /** Used if the mapping asks for it; without one, missing values stay empty. */
  gazetteer?: RowGazetteer | null;
}

/** Looks up a row's missing location or place name in a gazetteer. */
export interface RowGazetteer {
  /** The location that a text names unambiguously, with a realistic accuracy; or null. */
  locate(placeName: string): GeoPoint | null;
  /** The town that contains a point or is nearest to it, or null. */
  name(point: GeoPoint): { label: string } | null;
}

export type MappedRow =
  | { ok: true; input: PhenomenonInput }
  | { ok: false; rejects: ImportReject[] };

/** Turns a row into phenomenon input, or lists everything that is wrong with it. */
export function mapColumns(cells: ImportCells, map: ColumnMapping, context: RowContext): MappedRow {
  const reading = new RowReading(cells, map);
  const broken = Object.entries(cells).find(([, value]) => invalidByte(value) !== null);
  if (broken) reading.reject(broken[0], invalidByte(broken[1]) ?? '');
  const gazetteer = map.gazetteer ? (context.gazetteer ?? null) : null;
  const statedPlace = readPlace(reading);
  const statedName = reading.joined('placeName', ', ') || map.defaults.placeName;
  const exactLocation = statedPlace ?? (statedName ? gazetteer?.locate(statedName) : null) ?? null;
  const moment = readMoment(reading, map, exactLocation);
  const texts = titleAndSummary(
    reading.joined('title', ' – '),
    reading.joined('summary', '\n'),
    moment ? `Report of ${new Date(moment.ms).toISOString().slice(0, 10)}` : '',
  );
  const number = (target: ImportTarget, units?: string[]) =>
    reading.read(target, (text) => parseNumber(text, units));
  const durationMin = reading.read('durationMin', (text) => parseDuration(text, 60));
  const fields = {
    ...texts,
    category: reading.read('category', parseCategory) ?? map.defaults.category,
    shape: reading.read('shape', (text) => ({ value: parseShape(text) })) ?? map.defaults.shape,
    durationS: reading.read('durationS', (text) => parseDuration(text, 1)) ?? durationMin,
    exactLocation,
    elevationM: number('elevationM', ['metres', 'meters', 'm']),
    placeName: statedName || nameOf(statedPlace, map.defaults.geoprivacy, gazetteer),
    geoprivacy: map.defaults.geoprivacy,
    lookAzimuthDeg: reading.read('lookAzimuthDeg', readAzimuth),
    lookElevationDeg: reading.read('lookElevationDeg', parseDegrees),
    witnessCount: number('witnessCount'),
    tags: [...new Set([...map.defaults.tags, ...parseTags(reading.joined('tags', ','))])],
    audience: map.defaults.audience,
  };
  if (moment === null || reading.faults.length > 0) return rejected(reading, context);
  const parsed = phenomenonInputSchema.safeParse({
    ...UNKNOWN_PHENOMENON,
    ...fields,
    observedAt: context.timestamp(moment.ms),
    timePrecision: moment.precision,
    utcOffsetMin: moment.utcOffsetMin,
  });
  if (parsed.success) return { ok: true, input: parsed.data };
  for (const issue of parsed.error.issues)
    reading.rejectPath(issue.path.map(String), issue.message);
  return rejected(reading, context);
}

const rejected = (reading: RowReading, { row, line }: RowContext): MappedRow => ({
  ok: false,
  rejects: reading.faults.map((fault) => ({ row, line, ...fault })),
});

/**
 * Everybody who reads the record may read the name, so for an obscured location it is the cell's.
 */
function nameOf(
  place: GeoPoint | null,
  geoprivacy: Geoprivacy,
  gazetteer: RowGazetteer | null,
): string {
  if (!place || !gazetteer) return '';
  return gazetteer.name(nameablePlace(place, geoprivacy))?.label ?? '';
}

function readAzimuth(text: string): Parsed<number> {
  const compass = compassDeg(text);
  const parsed = compass === null ? parseDegrees(text) : { value: compass };
  return 'value' in parsed && parsed.value === 360 ? { value: 0 } : parsed;
}

function readPlace(reading: RowReading): GeoPoint | null {
  const before = reading.faults.length;
  const latitude = reading.read('latitude', parseDegrees);
  const longitude = reading.read('longitude', parseDegrees);
  const accuracyM = reading.read('accuracyM', (text) => parseNumber(text, ['metres', 'm']));
  if (latitude !== null && longitude !== null) return { latitude, longitude, accuracyM };
  if (reading.faults.length === before && latitude !== longitude) {
    const missing: ImportTarget = latitude === null ? 'latitude' : 'longitude';
    reading.reject(
      reading.columnOf(missing),
      'is empty though the other half of the place is there. Fill it in, or empty both.',
    );
  }
  return null;
}

function readMoment(
  reading: RowReading,
  map: ColumnMapping,
  place: GeoPoint | null,
): Moment | null {
  const before = reading.faults.length;
  const longitude = place?.longitude ?? null;
  const whole = reading.read('dateTime', (text) => parseDateTime(text, map.dateOrder));
  if (whole) return momentOf(whole.date, whole.time, longitude, map);
  const date = reading.read('date', (text) => parseDate(text, map.dateOrder ?? null));
  const time = reading.read('time', parseTime);
  if (date) return momentOf(date, time, longitude, map);
  if (reading.faults.length === before) {
    const target = reading.has('dateTime') ? 'dateTime' : 'date';
    reading.reject(reading.columnOf(target), 'is empty. A report needs at least its year.');
  }
  return null;
}
