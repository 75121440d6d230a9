import { z } from 'zod';
import { AUDIENCES } from './audience.ts';
import { idSchema, integer } from './fields.ts';
import { timestampSchema } from './time.ts';

/**
 * Who created a record and who changed it last. The rules force both times to the server's clock
 * and both uids to the caller, so the audit log can rely on them.
 */
export const stampFields = {
  createdAt: timestampSchema,
  createdBy: idSchema,
  updatedAt: timestampSchema,
  updatedBy: idSchema,
};
const stampsSchema = z.strictObject(stampFields);
export type Stamps = z.infer<typeof stampsSchema>;

/**
 * Counts a record's saves from 1. The rules accept a save only with the next version: two people
 * who edit at once cannot overwrite each other unnoticed.
 */
export const versionSchema = integer(1, 1_000_000_000);

export const audienceSchema = z.enum(AUDIENCES, 'must be team or members');

/**
 * The job (an import or a bulk edit) that last wrote a record and accounts for that write: it
 * creates the audit event and the dirty marks itself. Only functions write it; the rules refuse it
 * to everybody else.
 */
export const jobFields = { jobId: idSchema.optional() };

/**
 * Whether a job accounts for a write, determined from the two versions of the record alone. A write
 * that changes `jobId` is a job's own; a later save keeps the field, and is handled like any other.
 */
export const isAccountedFor = (
  before: { jobId?: unknown } | undefined,
  after: { jobId?: unknown } | undefined,
): boolean => after?.jobId !== undefined && after.jobId !== before?.jobId;
