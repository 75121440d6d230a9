import { z } from 'zod';
import { stampFields } from '../metadata.ts';
import { SETTINGS_COLLECTION } from '../settings/settings.ts';

/** How long the log is kept; `saveAuditSettings` changes it. */
export const AUDIT_SETTINGS_PATH = `${SETTINGS_COLLECTION}/audit`;

/** Input of `saveAuditSettings`. */
export const auditSettingsInputSchema = z.strictObject({
  /** Days after which an event is deleted; a signed checkpoint of the chain remains. */
  retentionDays: z
    .number('must be a number of days')
    .int('must be a whole number of days')
    .min(90, 'must be at least 90 days')
    .max(3_650, 'must be at most 3,650 days'),
});
export type AuditSettingsInput = z.infer<typeof auditSettingsInputSchema>;

/** `settings/audit` */
export const auditSettingsSchema = z.strictObject({
  ...auditSettingsInputSchema.shape,
  ...stampFields,
});
export type AuditSettings = z.infer<typeof auditSettingsSchema>;

export const AUDIT_SETTINGS_DEFAULTS: AuditSettingsInput = { retentionDays: 730 };
