import { useState } from 'react';
import { Button } from '../button.tsx';
import { cn } from '../cn.ts';
import { Dialog, DialogContent, DialogFooter } from '../dialog.tsx';
import type { FieldGroup } from './form.ts';
import type { Choice, Choices, Merge } from './merge.ts';

interface ConflictDialogProps<Values> {
  /** The record's type: "shoot". */
  noun: string;
  merge: Merge<Values>;
  theirs: Values;
  mine: Values;
  /** The next step: "Save" or "Take over". */
  confirm: string;
  onClose(): void;
  onResolve(choices: Choices): void;
}

/** Field by field: theirs or yours. */
export function ConflictDialog<Values>(props: ConflictDialogProps<Values>) {
  const { noun, merge, theirs, mine, confirm, onClose, onResolve } = props;
  const [choices, setChoices] = useState<Choices>({});
  const open = merge.conflicts.filter((group) => !choices[group.name]).length;
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()}>
      <DialogContent
        title="Changed meanwhile"
        description={`Somebody else saved this ${noun} while you edited it. Nothing is overwritten before you say so.`}
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

interface OptionProps<Values> {
  group: FieldGroup<Values>;
  choice: Choice;
  values: Values;
  isChosen: boolean;
  onChoose(): void;
}

function Option<Values>(props: OptionProps<Values>) {
  const { group, choice, values, isChosen, onChoose } = props;
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
