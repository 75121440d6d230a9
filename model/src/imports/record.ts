/** Largest cell that is read, in characters; the longest field of a record is far below. */
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
  /** Counts records from 1, the header not counted. */
  row: number;
  /** Line of the file on which the record begins, counted from 1. */
  line: number;
  /** Where the record begins in the decoded text. */
  offset: number;
  /** Where reading goes on after it: what a resumed reader is given. */
  nextOffset: number;
} & ({ ok: true; cells: ImportCells } | { ok: false; error: RecordError });

/** From which record on to read: both as the record before it left them. */
export interface ResumePoint {
  offset: number;
  /** Number of the last record that was read; 0 at the beginning. */
  row: number;
}

/** A file that has been opened: its columns, and its records from any point on. */
export interface ImportReader {
  headers: string[];
  /** Where the first record begins. */
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
