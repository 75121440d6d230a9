import type { ColumnMapping, ImportFormat, ImportTarget } from './column-mapping.ts';
import { columnTarget } from './column-names.ts';
import { parseDate, provenDateOrder } from './parse-date.ts';
import { parseDateTime } from './parse-moment.ts';
import { parseNumber } from './parse-number.ts';
import { parseTime } from './parse-time.ts';
import { GEOJSON_COLUMNS } from './read-geojson.ts';
import type { ImportCells } from './record.ts';

/** Targets that may have several columns; for the others the first column is used. */
const SEVERAL: readonly ImportTarget[] = ['placeName', 'tags'];
/** Share of midnights above which 00:00 cannot always mean midnight. */
const MIDNIGHT_SHARE = 0.05;
const MIN_SAMPLE_FOR_MIDNIGHT = 40;

/**
 * Proposes a mapping from the column names and some rows. Everything in it can be corrected;
 * columns that are not understood are left out.
 *
 * @param sampleRows the first hundreds of rows
 */
export function guessMapping(
  headers: readonly string[],
  sampleRows: readonly ImportCells[],
  format: ImportFormat,
  encoding: ColumnMapping['encoding'] = 'utf-8',
): ColumnMapping {
  const valuesOf = (column: string) =>
    sampleRows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  const columns: Record<string, ImportTarget> = {};
  const taken = new Set<ImportTarget>();
  const geometry: readonly string[] = Object.values(GEOJSON_COLUMNS);
  for (const header of headers) {
    if (geometry.includes(header)) continue;
    const target = refined(columnTarget(header), valuesOf(header));
    if (!target || (taken.has(target) && !SEVERAL.includes(target))) continue;
    columns[header] = target;
    taken.add(target);
  }
  if (!taken.has('dateTime') && !taken.has('date')) {
    const found = headers.find((header) => !columns[header] && mostly(valuesOf(header), isMoment));
    if (found !== undefined) columns[found] = 'dateTime';
  }
  if (!taken.has('title') && !taken.has('summary')) {
    const found = longestText(headers, columns, valuesOf);
    if (found !== undefined) columns[found] = 'summary';
  }
  const mapped = Object.entries(columns);
  const unknown: Record<string, string[]> = {};
  for (const [column, target] of mapped) {
    const values = unknownValues(target, valuesOf(column));
    if (values.length > 0) unknown[column] = values;
  }
  const dates = mapped.filter(([, target]) => target === 'date' || target === 'dateTime');
  const order = provenDateOrder(dates.flatMap(([column]) => valuesOf(column)));
  return {
    format,
    encoding,
    delimiter: null,
    columns,
    timeZone: headers.some((header) => /utc|gmt|zulu/i.test(header)) ? 'UTC' : 'nautical',
    ...(order ? { dateOrder: order } : {}),
    unknown,
    gazetteer: true,
    defaults: {
      category: 'uap',
      shape: 'unknown',
      timePrecision: null,
      geoprivacy: 'open',
      audience: 'team',
      tags: [],
      placeName: '',
    },
  };
}

/** A column named "date" or "time" may contain both. */
function refined(target: ImportTarget | null, values: string[]): ImportTarget | null {
  if (target === 'date')
    return mostly(
      values,
      (value) =>
        'reason' in parseDate(value, 'dmy') &&
        'reason' in parseDate(value, 'mdy') &&
        isMoment(value),
    )
      ? 'dateTime'
      : 'date';
  if (target === 'time')
    return mostly(values, (value) => 'reason' in parseTime(value) && isMoment(value))
      ? 'dateTime'
      : 'time';
  return target;
}

const mostly = (values: string[], test: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(test).length > values.length * 0.8;

const isMoment = (value: string): boolean =>
  !/^\d{1,7}$/.test(value) &&
  ('value' in parseDateTime(value, 'dmy') || 'value' in parseDateTime(value, 'mdy'));

function longestText(
  headers: readonly string[],
  columns: Record<string, ImportTarget>,
  valuesOf: (column: string) => string[],
): string | undefined {
  const mean = (column: string) => {
    const values = valuesOf(column);
    return values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length);
  };
  return headers
    .filter((header) => !columns[header] && mean(header) >= 15)
    .sort((a, b) => mean(b) - mean(a))[0];
}

/** Values of a column that mean "unknown": runs of nines, certain words, and too many midnights. */
function unknownValues(target: ImportTarget, values: string[]): string[] {
  const found = new Set(values.filter((value) => /^(n\/?a|null|none|unknown|-|\?+)$/i.test(value)));
  if (target === 'elevationM' || target === 'durationMin' || target === 'durationS') {
    for (const value of values) {
      const number = parseNumber(value);
      if (
        /^-9{2,}(\.0+)?$/.test(value) ||
        ('value' in number && number.value < 0 && target !== 'elevationM')
      )
        found.add(value);
    }
  }
  if (target === 'time' && values.length >= MIN_SAMPLE_FOR_MIDNIGHT) {
    const midnights = values.filter((value) => /^0?0:00(:00)?$/.test(value));
    if (midnights.length > values.length * MIDNIGHT_SHARE) {
      for (const value of midnights) found.add(value);
    }
  }
  return [...found].slice(0, 20);
}

/** Columns that a mapping names but a file does not have. */
export function missingColumns(map: ColumnMapping, headers: readonly string[]): string[] {
  return Object.keys(map.columns).filter((column) => !headers.includes(column));
}
