import { MAX_TRASH_CALL, type Phenomenon } from '@nest/model';
import { useState } from 'react';
import { PhenomenonCombobox } from '@/features/shoots/index.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { MergeRow } from './merge-row.tsx';
import { useRecords } from './use-records.ts';
import { useRelatedCounts } from './use-related-counts.ts';
import { useTrashActions } from './use-trash-actions.ts';

export interface MergeRecord {
  id: string;
  data: Phenomenon;
}

interface MergeDialogProps {
  records: readonly MergeRecord[];
  onClose(): void;
  /** Called with the kept record. */
  onDone?: ((keeperId: string) => void) | undefined;
}

/** Chooses which of several records of one event is kept, and shows what is moved to it. */
export default function MergeDialog({ records: given, onClose, onDone }: MergeDialogProps) {
  const actions = useTrashActions();
  const { records, add, drop } = useRecords(given);
  const [chosen, setChosen] = useState(given[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const relatedCounts = useRelatedCounts(records.map(({ id }) => id));
  const keeper = records.find(({ id }) => id === chosen) ?? records[0];
  const duplicates = records.filter(({ id }) => id !== keeper?.id);
  const sum = (what: 'shoots' | 'comments') =>
    duplicates.reduce((total, { id }) => total + (relatedCounts[id]?.[what] ?? 0), 0);
  const target = ({ id, data }: MergeRecord) => ({ id, title: data.title });
  const submit = async () => {
    if (!keeper || duplicates.length === 0) return;
    if (!(await actions.merge(target(keeper), duplicates.map(target), reason.trim()))) return;
    onDone?.(keeper.id);
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && !actions.busy && onClose()}>
      <DialogContent
        className="max-w-2xl"
        title="Merge duplicates"
        description="Choose the record to keep. The others leave the lists, and their pages lead to it."
      >
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <fieldset className="flex min-w-0 max-h-[40vh] flex-col overflow-y-auto rounded-lg border border-line">
            <legend className="sr-only">The record to keep</legend>
            {records.map((record) => (
              <MergeRow
                key={record.id}
                record={record}
                relatedCounts={relatedCounts[record.id] ?? null}
                isKept={record.id === keeper?.id}
                onKeep={() => setChosen(record.id)}
                onDrop={records.length > 1 ? () => drop(record.id) : undefined}
              />
            ))}
          </fieldset>
          {records.length <= MAX_TRASH_CALL && (
            <Field label="Add another record of the same event">
              {(control) => (
                <PhenomenonCombobox
                  {...control}
                  value={null}
                  onValueChange={(id) => id && add(id)}
                />
              )}
            </Field>
          )}
          <Field label="Reason" hint="Optional. Kept in the log.">
            {(control) => (
              <Input
                {...control}
                value={reason}
                maxLength={500}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <p role="status" className="tabular text-table text-ink-2">
            {duplicates.length === 0
              ? 'Add at least one duplicate.'
              : `${formatPlural(sum('shoots'), 'shoot')} and ${formatPlural(sum('comments'), 'comment')} go to “${keeper?.data.title}”. What the duplicates state, witnesses included, stays with them out of sight, and the merge can be undone at any time.`}
          </p>
          <DialogFooter>
            <DialogClose asChild>
              <Button disabled={actions.busy}>Cancel</Button>
            </DialogClose>
            <Button
              type="submit"
              variant="primary"
              busy={actions.busy}
              disabled={duplicates.length === 0}
            >
              Merge {formatPlural(duplicates.length, 'duplicate')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
