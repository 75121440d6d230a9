import { readFile } from 'node:fs/promises';
import {
  type ColumnMapping,
  columnMappingSchema,
  decodeImport,
  guessEncoding,
  guessFormat,
  guessMapping,
  openImport,
} from '@nest/model';

const MAPPINGS = new URL('../../mappings/', import.meta.url);
const SAMPLE = 500;

/** A mapping by name: one in functions/mappings, or a file. */
export async function namedMapping(name: string): Promise<ColumnMapping> {
  const path = /^[\w-]+$/.test(name) ? new URL(`${name}.json`, MAPPINGS) : name;
  const source = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no mapping ${name}. Name one of functions/mappings or a file.`);
  });
  const parsed = columnMappingSchema.safeParse(JSON.parse(source));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new Error(`The mapping ${name} is not valid. ${issues.join('; ')}.`);
}

/** The mapping that a file's columns and first rows suggest. */
export function guessedMapping(fileName: string, bytes: Uint8Array): ColumnMapping {
  const encoding = guessEncoding(bytes);
  const text = decodeImport(bytes, encoding);
  const format = guessFormat(fileName, text);
  const reader = openImport(text, { format, delimiter: null });
  const sample = [];
  for (const record of reader.records()) {
    if (record.ok) sample.push(record.cells);
    if (record.row >= SAMPLE) break;
  }
  return guessMapping(reader.headers, sample, format, encoding);
}
