import { type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { type Save, useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { ConflictBanner } from './conflict-banner.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { readDraft } from './drafts.ts';
import type { FormDefinition } from './form.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormReading } from './form-reader.ts';
import { type Choices, compareForms, mergeForms } from './merge.ts';
import { useRecordForm } from './use-record-form.ts';
import { useRestoreDraft } from './use-restore-draft.ts';

interface EditRecordFormProps<Values extends FieldValues, Statement extends object> {
  definition: FormDefinition<Values>;
  id: string;
  /** The record's document; its page has the same address. */
  path: string;
  /** The current record; it may change during editing. */
  stored: { version: number; updatedBy: string };
  /** The form of the record as it is now. */
  theirs: Values;
  submit: string;
  read(values: Values): FormReading<Statement>;
  /** The save of a statement over the record as it is now, or null if it changes nothing. */
  saveOf(statement: Statement): Save | null;
  /** Goes to the record's page. */
  toRecord(): void;
  children: ReactNode;
}

/**
 * The form of a stored record. Text survives reload and refusal; where somebody else saved meanwhile,
 * their changes are taken over and conflicts are chosen field by field.
 */
export function EditRecordForm<Values extends FieldValues, Statement extends object>(
  props: EditRecordFormProps<Values, Statement>,
) {
  const { definition, id, path, stored, theirs, submit, read, toRecord, children } = props;
  const { uid } = useSession();
  const save = useSave();
  const restoreDraft = useRestoreDraft();
  const { noun, groups } = definition;
  const { version } = stored;
  const draftKey = { noun, uid, id };
  const recordPath = `/${path}`;
  const [draft] = useState(() => readDraft<Values>(draftKey));
  const [base, setBase] = useState(() => draft?.base ?? { version, values: theirs });
  const [asking, setAsking] = useState<'save' | 'take over' | null>(null);
  const state = useRecordForm({ definition, id, draftKey, draft, base, recordPath, read });
  const { form, values } = state;

  const merge = version === base.version ? null : compareForms(groups, base.values, theirs, values);
  const differs = merge !== null && merge.theirs.length + merge.conflicts.length > 0;

  const commit = (next: Values) => {
    const reading = read(next);
    if (!reading.ok) return void form.trigger();
    const change = props.saveOf(reading);
    state.leave();
    toRecord();
    if (!change) return void toast.info('Nothing was changed');
    void save({ ...change, base: { path, version }, onConflict: () => {} }).then((outcome) => {
      const kept = { id, values: next, base: { version, values: theirs }, savedAt: Date.now() };
      restoreDraft(outcome, draftKey, kept, `${recordPath}/edit`, recordPath);
    });
  };
  const resolve = (choices: Choices) => {
    if (!merge) return;
    const merged = mergeForms(merge, theirs, values, choices);
    form.reset(merged);
    setBase({ version, values: theirs });
    setAsking(null);
    if (asking === 'save') commit(merged);
  };

  return (
    <>
      <FormFrame
        definition={definition}
        state={state}
        submit={submit}
        draft={draft}
        original={theirs}
        onValid={(valid) => (differs ? setAsking('save') : commit(valid))}
        onCancel={toRecord}
        banner={
          merge && (
            <ConflictBanner
              noun={noun}
              merge={merge}
              updatedBy={stored.updatedBy}
              onReview={() => setAsking('take over')}
            />
          )
        }
      >
        {children}
      </FormFrame>
      {asking && merge && (
        <ConflictDialog
          noun={noun}
          merge={merge}
          theirs={theirs}
          mine={values}
          confirm={asking === 'save' ? 'Save' : 'Take over'}
          onClose={() => setAsking(null)}
          onResolve={resolve}
        />
      )}
    </>
  );
}
