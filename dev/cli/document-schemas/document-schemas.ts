import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  auditEventSchema,
  auditSettingsSchema,
  commentSchema,
  forwardSchema,
  importJobSchema,
  insightsStatusSchema,
  invitationSchema,
  mapSettingsSchema,
  memberSchema,
  notificationPreferencesSchema,
  passkeySchema,
  phenomenonSchema,
  privateLocationSchema,
  privateWitnessSchema,
  roleSchema,
  rollupSchema,
  sessionSchema,
  settingsSchema,
  shootSchema,
  skyCaptureSchema,
  skyStatusSchema,
  storageUsageSchema,
  tileIndexSchema,
  trashEntrySchema,
  weeklyDigestSchema,
} from '@nest/model';
import { fieldTypes, type ObjectSchema } from './field-types.ts';

export const DOCUMENT_SCHEMAS_FILE = fileURLToPath(
  new URL('../../../web/src/lib/live/document-schemas.ts', import.meta.url),
);

/** What the console reads from Firestore, by the name of its type in the model. */
const READ_BY_CONSOLE: Record<string, ObjectSchema> = {
  AuditEvent: auditEventSchema,
  AuditSettings: auditSettingsSchema,
  Comment: commentSchema,
  Forward: forwardSchema,
  ImportJob: importJobSchema,
  InsightsStatus: insightsStatusSchema,
  Invitation: invitationSchema,
  MapSettings: mapSettingsSchema,
  Member: memberSchema,
  NotificationPreferences: notificationPreferencesSchema,
  Passkey: passkeySchema,
  Phenomenon: phenomenonSchema,
  PrivateLocation: privateLocationSchema,
  PrivateWitness: privateWitnessSchema,
  Role: roleSchema,
  RollupDocument: rollupSchema,
  Session: sessionSchema,
  Settings: settingsSchema,
  Shoot: shootSchema,
  SkyCapture: skyCaptureSchema,
  SkyStatus: skyStatusSchema,
  StorageUsage: storageUsageSchema,
  TileIndex: tileIndexSchema,
  TrashEntry: trashEntrySchema,
  WeeklyDigest: weeklyDigestSchema,
};

/** `PrivateWitness` → `privateWitnessDocument`. */
const constantOf = (type: string) =>
  `${type.charAt(0).toLowerCase()}${type.slice(1).replace(/Document$/, '')}Document`;

/** The console's table of fields and their types, made from the schemas of the model. */
export function documentSchemasFile(): string {
  const types = Object.keys(READ_BY_CONSOLE);
  const constants = Object.entries(READ_BY_CONSOLE).map(([type, schema]) => {
    const fields = Object.entries(fieldTypes(schema)).map(
      ([name, spec]) => `  ${name}: '${spec}',`,
    );
    return [`export const ${constantOf(type)}: DocumentSchema<${type}> = {`, ...fields, '};'].join(
      '\n',
    );
  });
  return `${[
    '// Made from the schemas of the model by `npm run document-schemas`. Do not edit.',
    `import type {\n${types.map((type) => `  ${type},`).join('\n')}\n} from '@nest/model';`,
    `import type { DocumentSchema } from './document-schema.ts';`,
    '',
    constants.join('\n\n'),
  ].join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(DOCUMENT_SCHEMAS_FILE, documentSchemasFile());
}
