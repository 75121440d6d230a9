import { z } from 'zod';
import { EXPORT_FORMATS } from '../exports/exporter.ts';
import { text } from '../fields.ts';

/** Input of `recordExport`: what was exported, with which filter, in which format and how much. */
export const recordExportInputSchema = z.strictObject({
  what: z.enum(['phenomena', 'auditEvents'], 'must be phenomena or auditEvents'),
  /** A description as shown to the person; empty if there is none. */
  filter: text(0, 500),
  format: z.enum(EXPORT_FORMATS, 'must be a known format'),
  count: z.number().int().min(0),
});
export type RecordExportInput = z.infer<typeof recordExportInputSchema>;

/** Result of `verifyAudit`. */
export interface AuditVerification {
  intact: boolean;
  /** For the person: how much was checked, or which link is the first broken one and why. */
  message: string;
  /** The event at the first broken link, if it is in the log. */
  eventId: string | null;
  /** Links that were checked. */
  checked: number;
}
