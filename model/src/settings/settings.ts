import { z } from 'zod';
import { text } from '../fields.ts';
import { geoprivacySchema } from '../geo.ts';
import { audienceSchema, stampFields, versionSchema } from '../metadata.ts';

export const SETTINGS_COLLECTION = 'settings';
/** The settings of the whole workspace. */
export const GENERAL_SETTINGS_PATH = `${SETTINGS_COLLECTION}/general`;

/** `settings/general`; every member reads it, holders of `settings.manage` change it. */
export const settingsSchema = z.strictObject({
  workspaceName: text(1, 60),
  /** Whether anybody may register as an observer. */
  openRegistration: z.boolean(),
  /** The initial audience of new reports. */
  defaultAudience: audienceSchema,
  defaultGeoprivacy: geoprivacySchema,
  version: versionSchema,
  ...stampFields,
});
export type Settings = z.infer<typeof settingsSchema>;

export const SETTINGS_DEFAULTS = {
  workspaceName: 'Nest',
  openRegistration: false,
  defaultAudience: 'team',
  defaultGeoprivacy: 'open',
} as const satisfies Partial<Settings>;
