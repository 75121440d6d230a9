import { AUDIENCE_LABELS, GEOPRIVACY_LABELS, type Geoprivacy, SETTINGS_LABELS } from '@nest/model';
import { toOptions } from '@/lib/format/options.ts';
import { Checkbox } from '@/ui/checkbox.tsx';
import { Field } from '@/ui/field.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Input } from '@/ui/input.tsx';
import { Select } from '@/ui/select.tsx';
import type { GeneralDraft } from './general-draft.ts';

const AUDIENCE_OPTIONS = toOptions(AUDIENCE_LABELS);
const GEOPRIVACY_OPTIONS = toOptions(GEOPRIVACY_LABELS);

interface GeneralFieldsProps {
  draft: GeneralDraft;
  /** Whether registration is currently open. */
  wasOpen: boolean;
  error: string | undefined;
  onChange(change: Partial<GeneralDraft>): void;
}

export function GeneralFields({ draft, wasOpen, error, onChange }: GeneralFieldsProps) {
  return (
    <>
      <Field
        label={SETTINGS_LABELS.workspaceName}
        required
        hint="The name that members see."
        error={error}
      >
        {(control) => (
          <Input
            {...control}
            value={draft.workspaceName}
            autoComplete="off"
            onChange={(event) => onChange({ workspaceName: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={SETTINGS_LABELS.defaultAudience}
          hint="What the form of a report starts with."
        >
          {(control) => (
            <Select
              {...control}
              value={draft.defaultAudience}
              options={AUDIENCE_OPTIONS}
              onValueChange={(value) =>
                onChange({ defaultAudience: value as GeneralDraft['defaultAudience'] })
              }
            />
          )}
        </Field>
        <Field
          label={SETTINGS_LABELS.defaultGeoprivacy}
          hint="Whoever reports can choose otherwise, too."
        >
          {(control) => (
            <Select
              {...control}
              value={draft.defaultGeoprivacy}
              options={GEOPRIVACY_OPTIONS}
              onValueChange={(value) => onChange({ defaultGeoprivacy: value as Geoprivacy })}
            />
          )}
        </Field>
      </div>
      <Field
        label={SETTINGS_LABELS.openRegistration}
        hint="For a public app: they report, and see what is open to all members."
      >
        {(control) => (
          <span className="flex items-center gap-2.5 text-table">
            <Checkbox
              {...control}
              checked={draft.openRegistration}
              onCheckedChange={(checked) => onChange({ openRegistration: checked === true })}
            />
            Anybody with a verified e-mail address may register as an observer
          </span>
        )}
      </Field>
      {draft.openRegistration && !wasOpen && (
        <FormAlert tone="signal" title="This opens the workspace to everybody">
          From the moment it is saved, anybody on the internet who can receive e-mail may read every
          report that is open to all members, and send reports of their own.
        </FormAlert>
      )}
    </>
  );
}
