import { PHENOMENA_COLLECTION } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/ui/button.tsx';
import { NewRecordForm } from '@/ui/form/new-record-form.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { emptyPhenomenonForm, type PhenomenonFormValues } from './form-values.ts';
import { PhenomenonFields } from './phenomenon-fields.tsx';
import { PHENOMENON_FORM } from './phenomenon-form.ts';
import { readPhenomenonForm } from './read-phenomenon-form.ts';
import { applyNew, newRecord } from './writes.ts';

interface NewFormProps {
  defaults: Pick<PhenomenonFormValues, 'audience' | 'geoprivacy'>;
  /** Initial coordinates; those of a draft take precedence, and the form then offers these. */
  at: string | undefined;
}

/** The form of a new report. */
export function NewForm({ defaults, at = '' }: NewFormProps) {
  const navigate = useNavigate();
  const offsetMin = -new Date().getTimezoneOffset();
  return (
    <NewRecordForm
      definition={PHENOMENON_FORM}
      path={PHENOMENA_COLLECTION}
      initial={{ ...emptyPhenomenonForm(defaults, offsetMin), coordinates: at }}
      submit="Report"
      read={readPhenomenonForm}
      saveOf={(id, statement) => ({
        message: 'Phenomenon reported',
        write: applyNew(id, newRecord(id, statement)),
      })}
      toRecord={(id) => void navigate({ to: '/phenomena/$id', params: { id } })}
      onCancel={() => void navigate({ to: '/phenomena' })}
      restored={<OfferedPlace at={at} />}
    >
      <PhenomenonFields place="free" hidesWitnesses={false} />
    </NewRecordForm>
  );
}

/** A restored draft keeps its own location until the person chooses that of the URL. */
function OfferedPlace({ at }: { at: string }) {
  const { setValue } = useFormContext<PhenomenonFormValues>();
  const coordinates = useWatch<PhenomenonFormValues, 'coordinates'>({ name: 'coordinates' });
  if (at === '' || coordinates === at) return null;
  const take = () => setValue('coordinates', at, { shouldDirty: true, shouldValidate: true });
  return (
    <FormAlert tone="info" title={`The map gave the place ${at}`}>
      <Button variant="link" onClick={take}>
        Put it into this report
      </Button>
    </FormAlert>
  );
}
