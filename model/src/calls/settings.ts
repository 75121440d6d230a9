import { auditSettingsInputSchema } from '../audit/audit-settings.ts';
import { mapSettingsInputSchema } from '../settings/map-settings.ts';
import { nothingSchema } from './call-results.ts';
import { defineCalls } from './define-calls.ts';

/** Callables of those settings that no rule can judge. */
export const SETTINGS_CALLS = defineCalls({
  saveAuditSettings: {
    access: 'settings.manage',
    factor: 'step-up',
    input: auditSettingsInputSchema,
    output: nothingSchema,
  },
  saveMapSettings: {
    access: 'settings.manage',
    factor: 'step-up',
    input: mapSettingsInputSchema,
    output: nothingSchema,
  },
});
