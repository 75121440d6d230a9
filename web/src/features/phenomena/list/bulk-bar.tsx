import { MAX_BULK_EDIT, MAX_TRASH_CALL, STATUS_TRANSITIONS } from '@nest/model';
import { ChevronDown, UserCheck } from 'lucide-react';
import { TrashActions } from '@/features/trash/index.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { SelectionBar } from '@/ui/data-table/selection-bar.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import type { RecordChange } from '../changes.ts';
import { type BulkRow, bulkAssign, bulkStatus, bulkTag } from './bulk.ts';
import { STATUS_OPTIONS } from './labels.ts';
import { TagPopover } from './tag-popover.tsx';
import { useBulkEdit } from './use-bulk-edit.ts';

interface BulkBarProps {
  rows: readonly BulkRow[];
  onClear(): void;
}

/** Actions for the selected rows, each for all of them at once and with undo. */
export function BulkBar({ rows, onClear }: BulkBarProps) {
  const session = useSession();
  const edit = useBulkEdit();
  const tooMany = rows.length > MAX_BULK_EDIT;
  const canReview = session.can('phenomena.review') && !tooMany;
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
    void edit(changes, `${formatPlural(changes.length, 'phenomenon', 'phenomena')} ${done}`);
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
          At most {MAX_BULK_EDIT} can be changed at once. Select fewer.
        </span>
      )}
      {canReview && (
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
                    <StatusBadge plain look={PHENOMENON_STATUS_VARIANTS[value]} />
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
