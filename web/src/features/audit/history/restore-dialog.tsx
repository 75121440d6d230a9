import type { TimestampLike } from '@nest/model';
import type { DocumentData } from 'firebase/firestore';
import { formatUtc } from '@/lib/format/time.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { ChangeList } from '../event/change-list.tsx';
import { fieldLabel } from '../labels/fields.ts';
import type { RestorePlan } from './restoring.ts';

/** Derived fields that mean nothing to people. */
const DERIVED = ['geohash', 'searchTokens'];

interface RestoreDialogProps {
  /** The time at which the version was saved. */
  at: TimestampLike;
  plan: RestorePlan;
  record: DocumentData;
  /** Fields whose value at that time is unknown. */
  unsure: readonly string[];
  onRestore(patch: DocumentData, message: string): void;
  onClose(): void;
}

/** Shows what restoring a version would change, before it is done. */
export function RestoreDialog(props: RestoreDialogProps) {
  const { at, plan, record, unsure, onRestore, onClose } = props;
  const time = formatUtc(at, 'second');
  const fields = Object.keys(plan.patch).filter((field) => !DERIVED.includes(field));
  const kept = [
    ...plan.kept,
    ...(unsure.length > 0
      ? [`The log does not know what these were then: ${unsure.map(fieldLabel).join(', ')}.`]
      : []),
  ];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        className="max-w-xl"
        title="Restore an earlier version"
        description={`As it stood after the change of ${time}. It is saved as a change of yours, and can be undone.`}
      >
        <ChangeList
          changes={fields.map((field) => ({
            field,
            before: record[field],
            after: plan.patch[field],
          }))}
        />
        {kept.length > 0 && (
          <FormAlert tone="info" title="Some of it stays as it is now">
            {kept.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </FormAlert>
        )}
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            onClick={() => {
              onRestore(plan.patch, `Version of ${time} restored`);
              onClose();
            }}
          >
            Restore
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
