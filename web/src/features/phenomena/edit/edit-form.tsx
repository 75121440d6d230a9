import { type Phenomenon, phenomenonPath } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import type { PhenomenaSearch } from '../search.ts';
import { ConflictBanner } from './conflict-banner.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { readDraft } from './draft.ts';
import { FormFrame } from './form-frame.tsx';
import { type FormValues, type Hidden, NOTHING_HIDDEN, toForm } from './form-values.ts';
import { type Choice, compare, mergeForms } from './merge.ts';
import { PhenomenonFields } from './phenomenon-fields.tsx';
import { readForm } from './read-form.ts';
import { usePhenomenonForm } from './use-phenomenon-form.ts';
import { useRestoreDraft } from './use-restore-draft.ts';
import { applyEdit, changesSomething, editOf, revertEdit } from './writes.ts';

interface EditFormProps {
  id: string;
  /** The record as it is now; it may change while somebody edits. */
  live: Phenomenon;
  /** Its private documents, or null if this member may not see them. */
  hidden: Hidden | null;
  search: PhenomenaSearch;
}

export function EditForm({ id, live, hidden, search }: EditFormProps) {
  const { uid } = useSession();
  const navigate = useNavigate();
  const save = useSave();
  const putBack = useRestoreDraft();
  const theirs = toForm(live, hidden ?? NOTHING_HIDDEN);
  const [draft] = useState(() => readDraft(uid, id));
  const [base, setBase] = useState(() => draft?.base ?? { version: live.version, values: theirs });
  const [asking, setAsking] = useState<'save' | 'take over' | null>(null);
  const stored = { observedAt: live.observedAt, shown: theirs };
  const state = usePhenomenonForm({ id, draftKey: id, draft, base, isNew: false, stored });
  const { form, values } = state;

  const isStale = live.version !== base.version;
  const merge = isStale ? compare(base.values, theirs, values) : null;
  const differs = merge !== null && merge.theirs.length + merge.conflicts.length > 0;
  const toRecord = () => navigate({ to: '/phenomena/$id', params: { id }, search });

  const commit = (next: FormValues) => {
    const reading = readForm(next, stored);
    if (!reading.ok) return void form.trigger();
    const edit = editOf(id, live, hidden, reading);
    state.leave();
    void toRecord();
    if (!changesSomething(edit)) return void toast.info('Nothing was changed');
    void save({
      message: 'Phenomenon saved',
      write: applyEdit(edit),
      undo: revertEdit(edit),
      base: { path: phenomenonPath(id), version: live.version },
      onConflict: () => {},
    }).then((outcome) => {
      const seen = { version: live.version, values: theirs };
      const kept = { id, values: next, base: seen, savedAt: Date.now() };
      putBack(outcome, id, kept, `/phenomena/${id}/edit`, `/phenomena/${id}`);
    });
  };
  const resolve = (choices: Record<string, Choice>) => {
    const merged = mergeForms(base.values, theirs, values, choices);
    form.reset(merged);
    setBase({ version: live.version, values: theirs });
    setAsking(null);
    if (asking === 'save') commit(merged);
  };

  return (
    <>
      <FormFrame
        state={state}
        submit="Save"
        draft={draft}
        original={theirs}
        onValid={(valid) => (differs ? setAsking('save') : commit(valid))}
        onCancel={() => void toRecord()}
        banner={
          merge && (
            <ConflictBanner
              merge={merge}
              updatedBy={live.updatedBy}
              onReview={() => setAsking('take over')}
            />
          )
        }
      >
        <PhenomenonFields
          place={hidden ? 'free' : live.geoprivacy === 'open' ? 'fixed' : 'hidden'}
          hidesWitnesses={hidden === null}
        />
      </FormFrame>
      {asking && merge && (
        <ConflictDialog
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
