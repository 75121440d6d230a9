import { PHENOMENA_COLLECTION, phenomenonPath } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { collection, doc } from 'firebase/firestore';
import { useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { NEW, readDraft } from './draft.ts';
import { FormFrame } from './form-frame.tsx';
import { emptyForm, type FormValues } from './form-values.ts';
import { PhenomenonFields } from './phenomenon-fields.tsx';
import { readForm } from './read-form.ts';
import { type PhenomenonFormState, usePhenomenonForm } from './use-phenomenon-form.ts';
import { useRestoreDraft } from './use-restore-draft.ts';
import { applyNew, newRecord } from './writes.ts';

interface NewFormProps {
  defaults: Pick<FormValues, 'audience' | 'geoprivacy'>;
  /** Coordinates to begin with; those of a draft go before, and the form offers these. */
  at: string | undefined;
}

/** The form of a new report. The id is chosen at once: an obscured place depends on it. */
export function NewForm({ defaults, at = '' }: NewFormProps) {
  const { uid } = useSession();
  const navigate = useNavigate();
  const save = useSave();
  const putBack = useRestoreDraft();
  const [draft] = useState(() => readDraft(uid, NEW));
  const [id] = useState(() => draft?.id ?? doc(collection(db(), PHENOMENA_COLLECTION)).id);
  const [base] = useState(() => ({
    version: 0,
    values: { ...emptyForm(defaults, -new Date().getTimezoneOffset()), coordinates: at },
  }));
  const state = usePhenomenonForm({ id, draftKey: NEW, draft, base, isNew: true });

  const commit = (values: FormValues) => {
    const reading = readForm(values);
    if (!reading.ok) return void state.form.trigger();
    state.leave();
    void navigate({ to: '/phenomena/$id', params: { id } });
    void save({
      message: 'Phenomenon reported',
      write: applyNew(id, newRecord(id, reading)),
    }).then((outcome) => {
      const kept = { id, values, base: null, savedAt: Date.now() };
      putBack(outcome, NEW, kept, '/phenomena/new', `/${phenomenonPath(id)}`);
    });
  };
  return (
    <FormFrame
      state={state}
      submit="Report"
      draft={draft}
      original={base.values}
      banner={draft && <OfferedPlace at={at} state={state} />}
      onValid={commit}
      onCancel={() => void navigate({ to: '/phenomena' })}
    >
      <PhenomenonFields place="free" hidesWitnesses={false} />
    </FormFrame>
  );
}

/** A draft that came back keeps its own place until somebody takes the one of the address. */
function OfferedPlace({ at, state }: { at: string; state: PhenomenonFormState }) {
  const { form, values } = state;
  if (at === '' || values.coordinates === at) return null;
  const take = () => form.setValue('coordinates', at, { shouldDirty: true, shouldValidate: true });
  return (
    <FormAlert tone="info" title={`The map gave the place ${at}`}>
      <Button variant="link" onClick={take}>
        Put it into this report
      </Button>
    </FormAlert>
  );
}
