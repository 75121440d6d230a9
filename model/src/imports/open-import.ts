import type { ColumnMapping } from './column-mapping.ts';
import { openCsv } from './read-csv.ts';
import { openGeoJson } from './read-geojson.ts';
import { openJson } from './read-json.ts';
import type { ImportReader } from './record.ts';

/**
 * Opens the decoded text of a file to read it record by record.
 *
 * @throws ImportFileError if it cannot be read at all
 */
export function openImport(
  text: string,
  options: Pick<ColumnMapping, 'format' | 'delimiter'>,
): ImportReader {
  if (options.format === 'csv') return openCsv(text, options.delimiter);
  return options.format === 'geojson' ? openGeoJson(text) : openJson(text);
}

/** The likeliest format of a file, by its name and its first character. */
export function guessFormat(fileName: string, text: string): ColumnMapping['format'] {
  const name = fileName.toLowerCase();
  if (name.endsWith('.geojson') || name.endsWith('.geojsonl')) return 'geojson';
  const looksLikeJson = /^\s*[[{]/.test(text.slice(0, 1_000));
  if (/\.(csv|tsv|txt)$/.test(name) || !looksLikeJson) return 'csv';
  return /"type"\s*:\s*"Feature(Collection)?"/.test(text.slice(0, 10_000)) ? 'geojson' : 'json';
}
