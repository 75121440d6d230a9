import { type Phenomenon, phenomenonPath } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { EditRecordForm } from '@/ui/form/edit-record-form.tsx';
import type { PhenomenaSearch } from '../search.ts';
import { type Hidden, NOTHING_HIDDEN, toPhenomenonForm } from './form-values.ts';
import { PhenomenonFields } from './phenomenon-fields.tsx';
import { PHENOMENON_FORM } from './phenomenon-form.ts';
import { readPhenomenonForm } from './read-phenomenon-form.ts';
import { applyEdit, changesSomething, editOf, revertEdit } from './writes.ts';

interface EditFormProps {
  id: string;
  /** The current record; it may change during editing. */
  live: Phenomenon;
  /** Its private documents, or null if this member may not see them. */
  hidden: Hidden | null;
  search: PhenomenaSearch;
}

export function EditForm({ id, live, hidden, search }: EditFormProps) {
  const navigate = useNavigate();
  const theirs = toPhenomenonForm(live, hidden ?? NOTHING_HIDDEN);
  return (
    <EditRecordForm
      definition={PHENOMENON_FORM}
      id={id}
      path={phenomenonPath(id)}
      stored={live}
      theirs={theirs}
      submit="Save"
      read={(values) => readPhenomenonForm(values, { observedAt: live.observedAt, shown: theirs })}
      saveOf={(statement) => {
        const edit = editOf(id, live, hidden, statement);
        return changesSomething(edit)
          ? { message: 'Phenomenon saved', write: applyEdit(edit), undo: revertEdit(edit) }
          : null;
      }}
      toRecord={() => void navigate({ to: '/phenomena/$id', params: { id }, search })}
    >
      <PhenomenonFields
        place={hidden ? 'free' : live.geoprivacy === 'open' ? 'fixed' : 'hidden'}
        hidesWitnesses={hidden === null}
      />
    </EditRecordForm>
  );
}
