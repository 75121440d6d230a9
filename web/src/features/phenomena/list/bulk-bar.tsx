import { MAX_TRASH_CALL, phenomenonPath, STATUS_TRANSITIONS } from '@nest/model';
import { ChevronDown, UserCheck } from 'lucide-react';
import { TrashActions } from '@/features/trash/index.ts';
import { formatPlural } from '@/platform/format/number.ts';
import { useSave } from '@/platform/save/use-save.ts';
import { useSession } from '@/platform/session/session.tsx';
import { useCommands } from '@/platform/shortcuts/registry.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { SelectionBar } from '@/ui/data-table/selection-bar.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import { PHENOMENON_STATUS_LOOKS } from '@/ui/status-looks.ts';
import { applyChanges, type RecordChange, revertChanges } from '../changes.ts';
import { type BulkRow, bulkAssign, bulkStatus, bulkTag, MAX_BULK } from './bulk.ts';
import { TagPopover } from './tag-popover.tsx';
import { STATUS_OPTIONS } from './words.ts';

interface BulkBarProps {
  rows: readonly BulkRow[];
  onClear(): void;
}

/** What can be done with the selected rows, each in one batch and with undo. */
export function BulkBar({ rows, onClear }: BulkBarProps) {
  const session = useSession();
  const save = useSave();
  const tooMany = rows.length > MAX_BULK;
  const mayReview = session.can('phenomena.review') && !tooMany;
  useCommands([
    {
      id: 'phenomena.unselect',
      title: 'Clear the selection',
      group: 'Phenomena',
      hotkey: 'Escape',
      run: onClear,
    },
  ]);

  const commit = (changes: RecordChange[], done: string) => {
    if (changes.length === 0) return;
    void save({
      message: `${formatPlural(changes.length, 'phenomenon', 'phenomena')} ${done}`,
      write: applyChanges(changes),
      undo: revertChanges(changes),
      base: changes.map(({ id, version }) => ({ path: phenomenonPath(id), version })),
    });
    onClear();
  };
  const targets = STATUS_OPTIONS.filter(({ value }) =>
    rows.some(({ data }) => STATUS_TRANSITIONS[data.status].includes(value)),
  );

  return (
    <SelectionBar
      label="Selected phenomena"
      summary={formatPlural(rows.length, 'row')}
      onClear={onClear}
    >
      {tooMany && (
        <span className="text-xs text-ink-2">
          At most {MAX_BULK} can be changed at once. Select fewer.
        </span>
      )}
      {mayReview && (
        <>
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <Button disabled={targets.length === 0}>
                Change status
                <ChevronDown aria-hidden />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent align="start">
              {targets.map(({ value, label }) => {
                const changes = bulkStatus(rows, value);
                return (
                  <DropdownMenuItem
                    key={value}
                    onSelect={() => commit(changes, `set to ${label.toLowerCase()}`)}
                  >
                    <StatusBadge plain look={PHENOMENON_STATUS_LOOKS[value]} />
                    <span className="tabular ml-auto pl-4 text-xs text-ink-3">
                      {changes.length} of {rows.length}
                    </span>
                  </DropdownMenuItem>
                );
              })}
            </DropdownMenuContent>
          </DropdownMenu>
          <Button onClick={() => commit(bulkAssign(rows, session.uid), 'assigned to you')}>
            <UserCheck aria-hidden />
            Assign to me
          </Button>
        </>
      )}
      {!tooMany && (
        <TagPopover
          countFor={(tag) => bulkTag(rows, tag, session).length}
          onTag={(tag) => commit(bulkTag(rows, tag, session), `tagged ${tag}`)}
        />
      )}
      {rows.length <= MAX_TRASH_CALL && (
        <TrashActions records={rows} onTrashed={onClear} onMerged={onClear} />
      )}
    </SelectionBar>
  );
}
