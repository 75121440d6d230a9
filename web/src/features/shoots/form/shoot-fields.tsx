import { Controller } from 'react-hook-form';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { Field } from '@/ui/field.tsx';
import { Input, Textarea } from '@/ui/input.tsx';
import { Select } from '@/ui/select.tsx';
import { PhenomenonCombobox } from '../link/phenomenon-combobox.tsx';
import { PlaceFields } from './place-fields.tsx';
import { audienceOf } from './shoot-form.ts';
import type { ShootFormApi } from './use-shoot-form.ts';

const AUDIENCE_OPTIONS = [
  { value: 'team', label: 'Team only' },
  { value: 'members', label: 'All members' },
];

/** All that a person states of a shoot. */
export function ShootFields({ form }: { form: ShootFormApi }) {
  const { register, control, formState } = form;
  const { errors } = formState;
  return (
    <>
      <Card aria-label="Recording">
        <CardHeader title="Recording" />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <Field label="Title" required error={errors.title?.message} className="sm:col-span-2">
            {(attributes) => <Input {...attributes} {...register('title')} />}
          </Field>
          <Field label="Operator" required error={errors.operatorName?.message}>
            {(attributes) => <Input {...attributes} {...register('operatorName')} />}
          </Field>
          <Field label="Camera or phone" error={errors.device?.message}>
            {(attributes) => (
              <Input {...attributes} placeholder="Pixel 9 Pro" {...register('device')} />
            )}
          </Field>
          <Field
            label="Start, in UTC"
            required
            hint="Year, month, day, then the time of day"
            error={errors.startedAt?.message}
          >
            {(attributes) => (
              <Input {...attributes} placeholder="2026-02-03 20:40" {...register('startedAt')} />
            )}
          </Field>
          <Field
            label="End, in UTC"
            hint="Empty while it is still recording"
            error={errors.endedAt?.message}
          >
            {(attributes) => (
              <Input {...attributes} placeholder="2026-02-03 20:40" {...register('endedAt')} />
            )}
          </Field>
          <Field label="Phenomenon" error={errors.phenomenonId?.message}>
            {(attributes) => (
              <Controller
                control={control}
                name="phenomenonId"
                render={({ field }) => (
                  <PhenomenonCombobox
                    {...attributes}
                    noneLabel="None"
                    value={field.value}
                    onValueChange={field.onChange}
                  />
                )}
              />
            )}
          </Field>
          <Field label="Who may see it" error={errors.audience?.message}>
            {(attributes) => (
              <Controller
                control={control}
                name="audience"
                render={({ field }) => (
                  <Select
                    {...attributes}
                    value={field.value}
                    onValueChange={(value) => field.onChange(audienceOf(value))}
                    options={AUDIENCE_OPTIONS}
                  />
                )}
              />
            )}
          </Field>
        </CardBody>
      </Card>
      <Card aria-label="Place and path">
        <CardHeader title="Place and path" />
        <CardBody>
          <PlaceFields form={form} />
        </CardBody>
      </Card>
      <Card aria-label="Circumstances">
        <CardHeader title="Circumstances" />
        <CardBody className="grid gap-4">
          <Field
            label="Conditions"
            hint="Weather, seeing and anything else that limits the footage"
            error={errors.conditions?.message}
          >
            {(attributes) => <Input {...attributes} {...register('conditions')} />}
          </Field>
          <Field label="Notes" error={errors.notes?.message}>
            {(attributes) => <Textarea {...attributes} {...register('notes')} />}
          </Field>
        </CardBody>
      </Card>
    </>
  );
}
