import { type ColumnMapping, type ImportTarget, missingColumns } from '@nest/model';
import type { Sample } from '../parsing/sample.ts';

/** A person's changes to the proposed mapping; the rest follows the file. */
export type MappingEdits = Partial<Omit<ColumnMapping, 'format' | 'encoding' | 'delimiter'>>;

/**
 * The current mapping: the proposal with the person's changes. A CSV file must have every column
 * that its mapping names, so missing ones are left out and reported.
 */
export function draftMapping(
  sample: Pick<Sample, 'guess' | 'format' | 'encoding' | 'headers'>,
  edits: MappingEdits,
): { map: ColumnMapping; missing: string[] } {
  const { guess, format, encoding, headers } = sample;
  const map: ColumnMapping = { ...guess, ...edits, format, encoding };
  const missing = format === 'csv' ? missingColumns(map, headers) : [];
  const kept = Object.entries(map.columns).filter(([column]) => !missing.includes(column));
  return { map: { ...map, columns: Object.fromEntries(kept) }, missing };
}

/** Maps a column to a target, or leaves it out. The order of the file's columns is kept. */
export function withTarget(
  map: ColumnMapping,
  headers: readonly string[],
  column: string,
  target: ImportTarget | null,
): MappingEdits {
  const chosen: Record<string, ImportTarget> = { ...map.columns };
  if (target) chosen[column] = target;
  else delete chosen[column];
  const places = Object.keys(chosen).sort((a, b) => headers.indexOf(a) - headers.indexOf(b));
  const columns: Record<string, ImportTarget> = {};
  for (const name of places) {
    const value = chosen[name];
    if (value) columns[name] = value;
  }
  return { columns };
}

/** Words separated by commas, without duplicates. */
export function splitList(text: string): string[] {
  const all = text.split(',').map((word) => word.trim());
  return [...new Set(all.filter((word) => word !== ''))];
}

/** Sets the values of a column that mean "unknown". */
export function withUnknown(map: ColumnMapping, column: string, text: string): MappingEdits {
  const { [column]: _before, ...others } = map.unknown;
  const values = splitList(text)
    .slice(0, 20)
    .map((value) => value.slice(0, 100));
  return { unknown: values.length > 0 ? { ...others, [column]: values } : others };
}

/** A warning before the import starts. `stops` if no row could be imported. */
export interface MappingWarning {
  stops: boolean;
  text: string;
}

/** @param missing columns that a loaded mapping names and the file lacks */
export function mappingWarnings(
  map: ColumnMapping,
  missing: readonly string[] = [],
): MappingWarning[] {
  const targets = new Set(Object.values(map.columns));
  const warnings: MappingWarning[] = [];
  if (!targets.has('date') && !targets.has('dateTime')) {
    warnings.push({
      stops: true,
      text: 'No column gives the date. Every report needs one: choose the column that holds it.',
    });
  }
  if (missing.length > 0) {
    warnings.push({
      stops: false,
      text: `The file lacks ${missing.length === 1 ? 'a column' : 'columns'} that the map names: ${missing.join(', ')}. What they would fill stays empty.`,
    });
  }
  const half = targets.has('latitude') !== targets.has('longitude');
  if (half && map.format !== 'geojson') {
    warnings.push({
      stops: false,
      text: `Only the ${targets.has('latitude') ? 'latitude' : 'longitude'} has a column. Choose the other one too, or leave both out.`,
    });
  }
  return warnings;
}
