import { z } from 'zod';
import { EXPORT_FORMATS } from '../exports/exporter.ts';
import { text } from '../fields.ts';
import { nothingSchema } from './call-results.ts';
import { defineCalls } from './define-calls.ts';

/** What was taken out, by which filter, in which form and how much. */
const recordExportSchema = z.strictObject({
  what: z.enum(['phenomena', 'auditEvents'], 'must be phenomena or auditEvents'),
  /** In words, as the person saw it; empty for none. */
  filter: text(0, 500),
  format: z.enum(EXPORT_FORMATS, 'must be a known format'),
  count: z.number().int().min(0),
});
export type RecordExportInput = z.infer<typeof recordExportSchema>;

const auditVerificationSchema = z.strictObject({
  intact: z.boolean(),
  /** In words: how much was checked, or which link is broken first and how. */
  message: z.string(),
  /** The event at the first broken link, if it stands in the log. */
  eventId: z.string().nullable(),
  /** Links that were checked. */
  checked: z.number().int(),
});
export type AuditVerification = z.infer<typeof auditVerificationSchema>;

/** Callables of the log. */
export const AUDIT_CALLS = defineCalls({
  /** The permission follows from what is exported: `phenomena.export` or `audit.read`. */
  recordExport: {
    access: 'member',
    factor: 'none',
    input: recordExportSchema,
    output: nothingSchema,
  },
  verifyAudit: {
    access: 'audit.read',
    factor: 'none',
    input: nothingSchema,
    output: auditVerificationSchema,
  },
});
