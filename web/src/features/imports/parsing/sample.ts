import {
  type ColumnMapping,
  decodeImport,
  guessEncoding,
  guessFormat,
  guessMapping,
  type ImportEncoding,
  ImportFileError,
  type ImportRecord,
  openImport,
} from '@nest/model';

/** How much of a file is read to guess its mapping and to preview it, in bytes. */
export const SAMPLE_BYTES = 4 * 1024 * 1024;
/** How many records of it are read. */
export const SAMPLE_RECORDS = 500;

/** How bytes become records; null to detect it. */
export interface SampleOptions {
  encoding: ImportEncoding | null;
  format: ColumnMapping['format'] | null;
  delimiter: ColumnMapping['delimiter'];
}

/** The start of a file: its columns and first records. */
export interface Sample {
  encoding: ImportEncoding;
  format: ColumnMapping['format'];
  headers: string[];
  records: ImportRecord[];
  /** Whether `records` are all records of the file. */
  whole: boolean;
  guess: ColumnMapping;
}

export type SampleResult = { ok: true; sample: Sample } | { ok: false; problem: string };

/**
 * Reads the start of a file.
 *
 * @param bytes the first {@link SAMPLE_BYTES} of the file, or all of it
 * @param cut whether the file continues after them; the incomplete last record is then left out
 */
export function readSample(
  bytes: Uint8Array,
  cut: boolean,
  fileName: string,
  options: SampleOptions,
): SampleResult {
  if (bytes.length === 0) return { ok: false, problem: 'The file is empty.' };
  const encoding = options.encoding ?? guessEncoding(bytes);
  const text = decodeImport(bytes, encoding);
  const format = options.format ?? guessFormat(fileName, text);
  try {
    const reader = openImport(text, { format, delimiter: options.delimiter });
    const records: ImportRecord[] = [];
    let whole = !cut;
    for (const record of reader.records()) {
      if (cut && record.nextOffset >= text.length) break;
      if (records.length === SAMPLE_RECORDS) {
        whole = false;
        break;
      }
      records.push(record);
    }
    const cells = records.flatMap((record) => (record.ok ? [record.cells] : []));
    const guess = guessMapping(reader.headers, cells, format, encoding);
    return {
      ok: true,
      sample: {
        encoding,
        format,
        headers: reader.headers,
        records,
        whole,
        guess: { ...guess, delimiter: options.delimiter },
      },
    };
  } catch (error) {
    if (error instanceof ImportFileError) return { ok: false, problem: error.message };
    throw error;
  }
}
