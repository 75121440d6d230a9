import {
  AUDIENCE_LABELS,
  GEOPRIVACY_LABELS,
  type Geoprivacy,
  SETTINGS_LABELS,
  type Settings,
  settingsSchema,
} from '@nest/model';
import { type FieldGroup, singleField } from '@/ui/form/form.ts';

export type GeneralDraft = Pick<
  Settings,
  'workspaceName' | 'openRegistration' | 'defaultAudience' | 'defaultGeoprivacy'
>;

export const draftOf = (settings: Settings): GeneralDraft => ({
  workspaceName: settings.workspaceName,
  openRegistration: settings.openRegistration,
  defaultAudience: settings.defaultAudience,
  defaultGeoprivacy: settings.defaultGeoprivacy,
});

function describeValue<K extends keyof GeneralDraft>(field: K, value: GeneralDraft[K]): string {
  if (field === 'openRegistration') return value ? 'On' : 'Off';
  if (field === 'defaultAudience') return AUDIENCE_LABELS[value as Settings['defaultAudience']];
  if (field === 'defaultGeoprivacy') return GEOPRIVACY_LABELS[value as Geoprivacy];
  return String(value);
}

const FIELDS = [
  'workspaceName',
  'openRegistration',
  'defaultAudience',
  'defaultGeoprivacy',
] as const satisfies readonly (keyof GeneralDraft)[];

/** The changes of a draft from the version that the person saw. */
export function changesOf(draft: GeneralDraft, seen: GeneralDraft): Partial<GeneralDraft> {
  const trimmed = { ...draft, workspaceName: draft.workspaceName.trim() };
  return Object.fromEntries(
    FIELDS.filter((field) => trimmed[field] !== seen[field]).map((field) => [
      field,
      trimmed[field],
    ]),
  );
}

/** What two people may both change, in words. */
export const GENERAL_GROUPS: readonly FieldGroup<GeneralDraft>[] = FIELDS.map((field) => ({
  ...singleField<GeneralDraft>(field, SETTINGS_LABELS[field]),
  describe: (draft) => describeValue(field, draft[field]),
}));

/** The name's error; undefined if there is none. */
export function nameError(name: string): string | undefined {
  const parsed = settingsSchema.shape.workspaceName.safeParse(name.trim());
  return parsed.success ? undefined : `The name ${parsed.error.issues[0]?.message}.`;
}
