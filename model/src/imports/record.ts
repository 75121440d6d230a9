/** Largest cell that is read, in characters; far above the longest field of a record. */
export const MAX_CELL_LENGTH = 1024 * 1024;

/** One record of a file: its values by column, as text. */
export type ImportCells = Record<string, string>;

/** What is wrong with a record as a whole or with one of its fields. */
export interface RecordError {
  /** Column, or `""` if it concerns the whole record. */
  field: string;
  reason: string;
}

export type ImportRecord = {
  /** Counts records from 1, without the header. */
  row: number;
  /** Line of the file on which the record starts, counted from 1. */
  line: number;
  /** Where the record starts in the decoded text. */
  offset: number;
  /** Where the next record starts: the resume point for a reader. */
  nextOffset: number;
} & ({ ok: true; cells: ImportCells } | { ok: false; error: RecordError });

/** The record to resume at: both values as the previous record left them. */
interface ResumePoint {
  offset: number;
  /** Number of the last record that was read; 0 at the start. */
  row: number;
}

/** An opened file: its columns, and its records from any point on. */
export interface ImportReader {
  headers: string[];
  /** Where the first record starts. */
  dataOffset: number;
  records(from?: ResumePoint): Generator<ImportRecord, void, undefined>;
}

/** A file that cannot be read at all; the message is for the person who chose it. */
export class ImportFileError extends Error {
  override name = 'ImportFileError';
}

/** Why a cell cannot be read, or null. */
export function oversizedCell(cells: ImportCells): RecordError | null {
  for (const [field, value] of Object.entries(cells)) {
    if (value.length > MAX_CELL_LENGTH) return { field, reason: oversizedReason(value.length) };
  }
  return null;
}

export const oversizedReason = (length: number) =>
  `holds ${length.toLocaleString('en-US')} characters; at most ${MAX_CELL_LENGTH.toLocaleString('en-US')} are read. Shorten the cell, or look for a quote that is missing there.`;
