import { readFile } from 'node:fs/promises';
import {
  decodeImport,
  guessEncoding,
  guessFormat,
  guessImportMap,
  type ImportMap,
  importMapSchema,
  openImport,
} from '@nest/model';

const MAPS = new URL('../../mappings/', import.meta.url);
const SAMPLE = 500;

/** A mapping by name: one in functions/mappings, or a file. */
export async function namedMap(name: string): Promise<ImportMap> {
  const path = /^[\w-]+$/.test(name) ? new URL(`${name}.json`, MAPS) : name;
  const source = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no map ${name}. Name one of functions/mappings or a file.`);
  });
  const parsed = importMapSchema.safeParse(JSON.parse(source));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new Error(`The map ${name} is not valid. ${issues.join('; ')}.`);
}

/** The mapping that a file's columns and first rows suggest. */
export function guessedMap(fileName: string, bytes: Uint8Array): ImportMap {
  const encoding = guessEncoding(bytes);
  const text = decodeImport(bytes, encoding);
  const format = guessFormat(fileName, text);
  const reader = openImport(text, { format, delimiter: null });
  const sample = [];
  for (const record of reader.records()) {
    if (record.ok) sample.push(record.cells);
    if (record.row >= SAMPLE) break;
  }
  return guessImportMap(reader.headers, sample, format, encoding);
}
