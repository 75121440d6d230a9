import { z } from 'zod';
import { integer, text } from '../fields.ts';
import { stampFields } from '../metadata.ts';
import { timestampSchema } from '../time.ts';
import { columnMappingSchema } from './column-mapping.ts';

export const IMPORTS_COLLECTION = 'imports';
export const importPath = (importId: string) => `${IMPORTS_COLLECTION}/${importId}`;
/** Totals of one chunk of rows, by number; written once, together with the job's totals. */
export const importChunkPath = (importId: string, chunk: number) =>
  `${importPath(importId)}/chunks/${String(chunk).padStart(8, '0')}`;

/** Where the console uploads a file to import; only that member can read and write it. */
export const importSourcePath = (uid: string, importId: string) =>
  `imports/${uid}/${importId}/source`;
/** Where the worker writes the rejected rows as CSV: row, field, reason and the row itself. */
export const importRejectsPath = (uid: string, importId: string) =>
  `imports/${uid}/${importId}/rejected.csv`;
/** Largest file that can be imported, in bytes. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;

const IMPORT_STATUSES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** Whether an import has ended, in whichever way. */
export const isImportOver = (status: ImportStatus): boolean =>
  status === 'done' || status === 'cancelled' || status === 'failed';

/**
 * `imports/{id}`: one run over one file. At every commit `imported + alreadyThere + rejected =
 * rowsRead`. Only functions write it.
 */
export const importJobSchema = z.strictObject({
  fileName: text(1, 200),
  sizeBytes: integer(0, MAX_IMPORT_BYTES),
  storagePath: text(1, 500),
  map: columnMappingSchema,
  status: z.enum(IMPORT_STATUSES),
  cancelRequested: z.boolean(),
  /**
   * Offset of the next record in the decoded text, and the next chunk's number: where to resume.
   */
  cursor: integer(0, Number.MAX_SAFE_INTEGER),
  nextChunk: integer(0, 1_000_000_000),
  /** Length of the decoded text; `cursor / length` is the progress. Null until the file is read. */
  length: integer(0, Number.MAX_SAFE_INTEGER).nullable(),
  rowsRead: integer(0, 1_000_000_000),
  imported: integer(0, 1_000_000_000),
  alreadyThere: integer(0, 1_000_000_000),
  rejected: integer(0, 1_000_000_000),
  /** Why it failed, as a message for a person, or null. */
  error: text(0, 2_000).nullable(),
  /** The worker that holds the lease of this job, and when it expires if the worker is killed. */
  owner: text(1, 100).nullable().optional(),
  leaseUntil: timestampSchema.nullable(),
  finishedAt: timestampSchema.nullable(),
  ...stampFields,
});
export type ImportJob = z.infer<typeof importJobSchema>;

/** What is wrong with one row; `row` counts records from 1, without the header. */
const importRejectSchema = z.strictObject({
  row: integer(1, 1_000_000_000),
  /** Line of the file on which the record starts, counted from 1. */
  line: integer(1, 1_000_000_000).nullable(),
  field: z.string(),
  reason: z.string(),
});
export type ImportReject = z.infer<typeof importRejectSchema>;
