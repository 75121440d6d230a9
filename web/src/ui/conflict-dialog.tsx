import { Button } from './button.tsx';
import { Dialog, DialogContent, DialogFooter } from './dialog.tsx';

export interface ConflictField {
  label: string;
  /** What the person wants to save, in words; the empty string for nothing. */
  mine: string;
  /** What is stored now. */
  theirs: string;
}

interface ConflictDialogProps {
  open: boolean;
  /** What the record is: "shoot". */
  what: string;
  /** Who saved meanwhile, and when. */
  by: string;
  /** The person's changes beside what is stored now. */
  fields: readonly ConflictField[];
  onBack(): void;
  onKeepTheirs(): void;
  onSaveMine(): void;
}

/** Two people changed one record: shows both, and lets the second one decide. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { open, what, by, fields, onBack } = props;
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onBack()}>
      <DialogContent
        className="max-w-2xl"
        title={`This ${what} was changed meanwhile`}
        description={`${by} saved it while you were editing. Nothing has been overwritten. Saving yours replaces the fields below and leaves the rest as it is now.`}
      >
        <ul className="divide-y divide-line rounded-md border border-line text-table">
          {fields.map(({ label, mine, theirs }) => (
            <li key={label} className="grid gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[8rem_1fr_1fr]">
              <span className="font-medium">{label}</span>
              <Value name="Yours" text={mine} />
              <Value name="Stored now" text={theirs} />
            </li>
          ))}
        </ul>
        <DialogFooter>
          <Button variant="ghost" onClick={onBack}>
            Go on editing
          </Button>
          <Button onClick={props.onKeepTheirs}>Discard mine</Button>
          <Button variant="primary" onClick={props.onSaveMine}>
            Save mine
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function Value({ name, text }: { name: string; text: string }) {
  return (
    <span className="tabular min-w-0">
      <span className="block text-xs text-ink-3">{name}</span>
      <span className="line-clamp-4 break-words">{text || '—'}</span>
    </span>
  );
}
