import { TRASH_DAYS } from '@nest/model';
import { useState } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { Textarea } from '@/ui/input.tsx';
import { type TrashTarget, useTrashActions } from './use-trash-actions.ts';

interface TrashDialogProps {
  targets: readonly TrashTarget[];
  onClose(): void;
  onDone?: (() => void) | undefined;
}

/** Asks for the reason before moving records to the trash; it is logged. */
export function TrashDialog({ targets, onClose, onDone }: TrashDialogProps) {
  const actions = useTrashActions();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [first] = targets;
  const isShort = reason.trim().length < 3;
  const what =
    targets.length === 1 && first
      ? `“${first.title}”`
      : formatPlural(targets.length, 'phenomenon', 'phenomena');
  const submit = async () => {
    setTried(true);
    if (isShort) return;
    if (!(await actions.trash(targets, reason.trim()))) return;
    onDone?.();
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && !actions.busy && onClose()}>
      <DialogContent
        title={`Move ${what} to the trash?`}
        description={`Nobody will find it, nor its comments and private documents. It can be restored for ${TRASH_DAYS} days and is then deleted for good. Shoots stay.`}
      >
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Field
            label="Reason"
            required
            hint="Kept in the log."
            error={tried && isShort ? 'Say why in a few words.' : undefined}
          >
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                value={reason}
                maxLength={500}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <DialogFooter>
            <DialogClose asChild>
              <Button disabled={actions.busy}>Cancel</Button>
            </DialogClose>
            <Button type="submit" variant="danger" busy={actions.busy}>
              Move to trash
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
