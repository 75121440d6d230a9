import { PHENOMENON_LABELS } from '@nest/model';
import type { ReactNode } from 'react';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { SelectField, TextField } from '@/ui/form/form-fields.tsx';
import { AUDIENCE_OPTIONS, CATEGORY_OPTIONS, SHAPE_OPTIONS } from '../list/labels.ts';
import type { PhenomenonFormValues } from './form-values.ts';
import { WhenFields } from './when-fields.tsx';
import { type PlaceAccess, WhereFields } from './where-fields.tsx';
import { WitnessFields } from './witness-fields.tsx';

interface PhenomenonFieldsProps {
  place: PlaceAccess;
  hidesWitnesses: boolean;
}

/** All fields of a report. */
export function PhenomenonFields({ place, hidesWitnesses }: PhenomenonFieldsProps) {
  return (
    <>
      <Section title="What">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField<PhenomenonFormValues>
            name="title"
            label={PHENOMENON_LABELS.title}
            required
            placeholder="Silent triangle over the lake"
            className="sm:col-span-2"
          />
          <TextField<PhenomenonFormValues>
            multiline
            name="summary"
            label={PHENOMENON_LABELS.summary}
            hint="What was seen or heard, how it moved, how it ended"
            className="sm:col-span-2"
          />
          <SelectField<PhenomenonFormValues>
            name="category"
            label={PHENOMENON_LABELS.category}
            options={CATEGORY_OPTIONS}
          />
          <SelectField<PhenomenonFormValues>
            name="shape"
            label={PHENOMENON_LABELS.shape}
            options={SHAPE_OPTIONS}
          />
        </div>
      </Section>
      <Section title="When">
        <WhenFields />
      </Section>
      <Section title="Where">
        <WhereFields access={place} />
      </Section>
      <Section title="Witnesses">
        <WitnessFields hidden={hidesWitnesses} />
      </Section>
      <Section title="Sorting and access">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField<PhenomenonFormValues>
            name="tags"
            label={PHENOMENON_LABELS.tags}
            placeholder="night, radar"
            hint="Separated by commas; lower-case letters, digits, blanks and hyphens"
          />
          <SelectField<PhenomenonFormValues>
            name="audience"
            label={PHENOMENON_LABELS.audience}
            options={AUDIENCE_OPTIONS}
            hint="Team only: you, and members with team access"
          />
        </div>
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardHeader title={title} />
      <CardBody>{children}</CardBody>
    </Card>
  );
}
