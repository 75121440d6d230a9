import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { Button } from '@/ui/button.tsx';
import { SelectionBar } from '@/ui/data-table/selection-bar.tsx';
import type { TrashActionSet } from '../actions/use-trash-actions.ts';
import type { TrashRow } from './columns.tsx';

interface TrashBarProps {
  rows: readonly TrashRow[];
  merged: boolean;
  actions: TrashActionSet;
  onClear(): void;
}

/** Actions for the selected entries: restore, or delete permanently. */
export function TrashBar({ rows, merged, actions, onClear }: TrashBarProps) {
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  const targets = rows.map(({ id, data }) => ({ id, title: data.title }));
  const run = async (action: () => Promise<boolean>) => {
    if (await action()) onClear();
  };
  useCommands([
    {
      id: 'trash.unselect',
      title: 'Clear the selection',
      group: 'Trash',
      hotkey: 'Escape',
      run: onClear,
    },
  ]);
  const [first] = targets;
  const what =
    targets.length === 1 && first
      ? `“${first.title}”`
      : formatPlural(targets.length, 'phenomenon', 'phenomena');
  return (
    <SelectionBar
      label="Selected entries"
      summary={formatPlural(rows.length, 'row')}
      onClear={onClear}
    >
      <Button
        busy={actions.busy}
        onClick={() =>
          void run(() => (merged ? actions.undoMerge(targets) : actions.restore(targets)))
        }
      >
        <Undo2 aria-hidden />
        {merged ? 'Undo the merge' : 'Restore'}
      </Button>
      {can('phenomena.delete') && (
        <Button variant="danger" disabled={actions.busy} onClick={() => setAsking(true)}>
          <Trash2 aria-hidden />
          Delete for good
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        title={`Delete ${what} for good?`}
        description="Its documents and files are removed, and nobody can bring them back. The log keeps that it was there."
        confirm="Delete for good"
        onConfirm={() => void run(() => actions.purge(targets))}
      />
    </SelectionBar>
  );
}
