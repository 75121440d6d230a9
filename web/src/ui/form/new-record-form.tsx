import { collection, doc } from 'firebase/firestore';
import { type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { db } from '@/lib/firebase/services.ts';
import { type Save, useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { NEW_RECORD, readDraft } from './drafts.ts';
import type { FormDefinition } from './form.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormReading } from './form-reader.ts';
import { useRecordForm } from './use-record-form.ts';
import { useRestoreDraft } from './use-restore-draft.ts';

interface NewRecordFormProps<Values extends FieldValues, Statement extends object> {
  definition: FormDefinition<Values>;
  /** The collection; a record's page has the address of its document. */
  path: string;
  /** The form before anything is typed. */
  initial: Values;
  /** Where the draft is kept, if not with all new records. */
  draftId?: string;
  submit: string;
  read(values: Values): FormReading<Statement>;
  saveOf(id: string, statement: Statement): Save;
  /** Goes to the new record's page. */
  toRecord(id: string): void;
  onCancel(): void;
  /** Above the inputs, if a draft came back. */
  restored?: ReactNode;
  children: ReactNode;
}

/** The form of a new record. Its id is chosen at once, since derived fields may depend on it. */
export function NewRecordForm<Values extends FieldValues, Statement extends object>(
  props: NewRecordFormProps<Values, Statement>,
) {
  const { definition, path, draftId = NEW_RECORD, submit, read, restored, children } = props;
  const { uid } = useSession();
  const save = useSave();
  const restoreDraft = useRestoreDraft();
  const draftKey = { noun: definition.noun, uid, id: draftId };
  const [draft] = useState(() => readDraft<Values>(draftKey));
  const [id] = useState(() => draft?.id ?? doc(collection(db(), path)).id);
  const [base] = useState({ version: 0, values: props.initial });
  const recordPath = `/${path}/${id}`;
  const state = useRecordForm({ definition, id, draftKey, draft, base, recordPath, read });

  const commit = (values: Values) => {
    const reading = read(values);
    if (!reading.ok) return void state.form.trigger();
    const formPath = window.location.pathname + window.location.search;
    state.leave();
    props.toRecord(id);
    void save(props.saveOf(id, reading)).then((outcome) => {
      const kept = { id, values, base: null, savedAt: Date.now() };
      restoreDraft(outcome, draftKey, kept, formPath, recordPath);
    });
  };
  return (
    <FormFrame
      definition={definition}
      state={state}
      submit={submit}
      draft={draft}
      original={base.values}
      banner={draft && restored}
      onValid={commit}
      onCancel={props.onCancel}
    >
      {children}
    </FormFrame>
  );
}
