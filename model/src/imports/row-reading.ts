import type { ColumnMapping, ImportTarget } from './column-mapping.ts';
import type { Parsed } from './parse-date.ts';
import { GEOJSON_COLUMNS } from './read-geojson.ts';
import type { ImportCells, RecordError } from './record.ts';
import { cleanText, quoted } from './row-text.ts';

type Columns = ReadonlyMap<string, readonly string[]>;
const plans = new WeakMap<ColumnMapping, Columns>();

/** The columns of each target, in the order of the mapping. */
function columnsOf(map: ColumnMapping): Columns {
  const known = plans.get(map);
  if (known) return known;
  const columns = new Map<string, string[]>();
  const add = (target: string, column: string) =>
    columns.set(target, [...(columns.get(target) ?? []), column]);
  for (const [column, target] of Object.entries(map.columns)) add(target, column);
  if (map.format === 'geojson') {
    for (const [target, column] of Object.entries(GEOJSON_COLUMNS)) {
      if (!columns.has(target)) add(target, column);
    }
  }
  plans.set(map, columns);
  return columns;
}

/** One row while it is read: provides values by target and collects errors. */
export class RowReading {
  readonly faults: RecordError[] = [];
  readonly #cells: ImportCells;
  readonly #map: ColumnMapping;
  readonly #columns: Columns;

  constructor(cells: ImportCells, map: ColumnMapping) {
    this.#cells = cells;
    this.#map = map;
    this.#columns = columnsOf(map);
  }

  has(target: ImportTarget): boolean {
    return this.#columns.has(target);
  }

  /** The column of a target as messages name it; the target itself if it has no column. */
  columnOf(target: ImportTarget): string {
    const columns = this.#columns.get(target);
    return columns?.find((column) => this.#value(column) !== '') ?? columns?.[0] ?? target;
  }

  reject(field: string, reason: string): void {
    this.faults.push({ field, reason });
  }

  /** Rejects by the path of a phenomenon's field, naming the source column. */
  rejectPath(path: readonly string[], reason: string): void {
    const name = path[0] === 'exactLocation' ? (path[1] ?? 'latitude') : (path[0] ?? '');
    const targets: Record<string, readonly ImportTarget[]> = {
      observedAt: ['dateTime', 'date'],
      durationS: ['durationS', 'durationMin'],
      title: ['title', 'summary'],
    };
    const target = (targets[name] ?? [name as ImportTarget]).find((known) => this.has(known));
    const column = target ? this.columnOf(target) : name;
    const value = this.#cells[column];
    this.reject(
      column,
      `${value ? `${quoted(value)} ` : ''}${reason}. Correct it or leave it out.`,
    );
  }

  /** The first known value of a target; a value that cannot be read is an error. */
  read<T>(target: ImportTarget, parse: (text: string) => Parsed<T>): T | null {
    for (const column of this.#columns.get(target) ?? []) {
      const value = this.#value(column);
      if (value === '') continue;
      const parsed = parse(value);
      if ('value' in parsed) return parsed.value;
      this.reject(column, `${quoted(value)} ${parsed.reason}`);
      return null;
    }
    return null;
  }

  /** All values of a target, joined. */
  joined(target: ImportTarget, separator: string): string {
    const columns = this.#columns.get(target);
    if (!columns) return '';
    if (columns.length === 1) return this.#value(columns[0] ?? '');
    return columns
      .map((column) => this.#value(column))
      .filter((value) => value !== '')
      .join(separator);
  }

  #value(column: string): string {
    const value = cleanText(this.#cells[column] ?? '');
    return this.#map.unknown[column]?.includes(value) ? '' : value;
  }
}
