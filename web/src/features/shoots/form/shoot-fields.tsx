import { SHOOT_LABELS } from '@nest/model';
import { useController } from 'react-hook-form';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { Field } from '@/ui/field.tsx';
import { SelectField, TextField } from '@/ui/form/form-fields.tsx';
import { PhenomenonCombobox } from '../link/phenomenon-combobox.tsx';
import type { ShootFormValues } from './form-values.ts';
import { PlaceFields } from './place-fields.tsx';
import { AUDIENCE_OPTIONS } from './shoot-form.ts';

/** All input fields of a shoot. */
export function ShootFields() {
  return (
    <>
      <Card aria-label="Recording">
        <CardHeader title="Recording" />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <TextField<ShootFormValues>
            name="title"
            label={SHOOT_LABELS.title}
            required
            className="sm:col-span-2"
          />
          <TextField<ShootFormValues>
            name="operatorName"
            label={SHOOT_LABELS.operatorName}
            required
          />
          <TextField<ShootFormValues>
            name="device"
            label={SHOOT_LABELS.device}
            placeholder="Pixel 9 Pro"
          />
          <TextField<ShootFormValues>
            name="startedAt"
            label="Start, in UTC"
            required
            hint="Year, month, day, then the time of day"
            placeholder="2026-02-03 20:40"
          />
          <TextField<ShootFormValues>
            name="endedAt"
            label="End, in UTC"
            hint="Empty while it is still recording"
            placeholder="2026-02-03 20:40"
          />
          <PhenomenonField />
          <SelectField<ShootFormValues>
            name="audience"
            label={SHOOT_LABELS.audience}
            options={AUDIENCE_OPTIONS}
          />
        </CardBody>
      </Card>
      <Card aria-label="Place and path">
        <CardHeader title="Place and path" />
        <CardBody>
          <PlaceFields />
        </CardBody>
      </Card>
      <Card aria-label="Circumstances">
        <CardHeader title="Circumstances" />
        <CardBody className="grid gap-4">
          <TextField<ShootFormValues>
            name="conditions"
            label={SHOOT_LABELS.conditions}
            hint="Weather, seeing and anything else that limits the footage"
          />
          <TextField<ShootFormValues> multiline name="notes" label={SHOOT_LABELS.notes} />
        </CardBody>
      </Card>
    </>
  );
}

function PhenomenonField() {
  const { field, fieldState } = useController<ShootFormValues, 'phenomenonId'>({
    name: 'phenomenonId',
  });
  return (
    <Field label={SHOOT_LABELS.phenomenonId} error={fieldState.error?.message}>
      {(attributes) => (
        <PhenomenonCombobox
          {...attributes}
          noneLabel="None"
          value={field.value}
          onValueChange={field.onChange}
        />
      )}
    </Field>
  );
}
