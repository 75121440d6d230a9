import { z } from 'zod';
import { EXPORT_FORMATS } from '../exports/exporter.ts';
import { text } from '../fields.ts';

/** What `recordExport` takes: what was taken out, by which filter, in which form and how much. */
export const recordExportInputSchema = z.strictObject({
  what: z.enum(['phenomena', 'auditEvents'], 'must be phenomena or auditEvents'),
  /** In words, as the person saw it; empty for none. */
  filter: text(0, 500),
  format: z.enum(EXPORT_FORMATS, 'must be a known format'),
  count: z.number().int().min(0),
});
export type RecordExportInput = z.infer<typeof recordExportInputSchema>;

/** What `verifyAudit` answers. */
export interface AuditVerification {
  intact: boolean;
  /** In words: how much was checked, or which link is broken first and how. */
  message: string;
  /** The event at the first broken link, if it stands in the log. */
  eventId: string | null;
  /** Links that were checked. */
  checked: number;
}
