import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import type { FormValues } from './form-values.ts';
import type { Choice, FieldGroup, Merge } from './merge.ts';

interface ConflictDialogProps {
  merge: Merge;
  theirs: FormValues;
  mine: FormValues;
  /** What happens next: "Save" or "Take over". */
  confirm: string;
  onClose(): void;
  onResolve(choices: Record<string, Choice>): void;
}

/** Field by field: theirs or yours. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { merge, theirs, mine, confirm, onClose, onResolve } = props;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const open = merge.conflicts.filter((group) => !choices[group.name]).length;
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()}>
      <DialogContent
        title="Changed meanwhile"
        description="Somebody else saved this phenomenon while you edited it. Nothing is overwritten before you say so."
        className="max-w-2xl"
      >
        {merge.conflicts.map((group) => (
          <fieldset key={group.name} className="flex flex-col gap-1.5">
            <legend className="mb-1.5 text-table font-medium">{group.label}</legend>
            <div className="grid gap-2 sm:grid-cols-2">
              {(['theirs', 'mine'] as const).map((choice) => (
                <Option
                  key={choice}
                  group={group}
                  choice={choice}
                  values={choice === 'theirs' ? theirs : mine}
                  isChosen={choices[group.name] === choice}
                  onChoose={() => setChoices((old) => ({ ...old, [group.name]: choice }))}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {merge.theirs.length > 0 && (
          <div className="text-table">
            <p className="font-medium">Changed by them alone, and taken over</p>
            <ul className="mt-1 text-ink-2">
              {merge.theirs.map((group) => (
                <li key={group.name} className="break-words">
                  {group.label}: {group.describe(theirs) || 'empty'}
                </li>
              ))}
            </ul>
          </div>
        )}
        <DialogFooter>
          {open > 0 && (
            <span className="mr-auto self-center text-xs text-ink-3">
              Choose one of each pair to go on.
            </span>
          )}
          <Button onClick={onClose}>Back to the form</Button>
          <Button variant="primary" disabled={open > 0} onClick={() => onResolve(choices)}>
            {confirm}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

interface OptionProps {
  group: FieldGroup;
  choice: Choice;
  values: FormValues;
  isChosen: boolean;
  onChoose(): void;
}

function Option({ group, choice, values, isChosen, onChoose }: OptionProps) {
  return (
    <label
      className={cn(
        'flex gap-2.5 rounded-md border border-line-strong px-3 py-2.5 text-table',
        isChosen && 'border-focus bg-selected',
      )}
    >
      <input
        type="radio"
        name={group.name}
        checked={isChosen}
        onChange={onChoose}
        className="mt-0.5 size-4 accent-(--focus)"
      />
      <span className="min-w-0">
        <span className="block text-xs text-ink-3">{choice === 'theirs' ? 'Theirs' : 'Yours'}</span>
        <span className="line-clamp-6 break-words whitespace-pre-wrap">
          {group.describe(values) || 'empty'}
        </span>
      </span>
    </label>
  );
}
