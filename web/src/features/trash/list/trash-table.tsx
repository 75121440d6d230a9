import { MAX_TRASH_CALL, TRASH_COLLECTION, TRASH_DAYS } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { trashEntryDocument } from '@/lib/live/document-schemas.ts';
import { equalities, type ListPlan } from '@/lib/paging/list-query.ts';
import { useListPages } from '@/lib/paging/use-list-pages.ts';
import { PagedTable } from '@/ui/data-table/paged-table.tsx';
import type { TableSort } from '@/ui/data-table/table-search.ts';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import { useTrashActions } from '../actions/use-trash-actions.ts';
import { TRASH_COLUMNS } from './columns.tsx';
import { TrashBar } from './trash-bar.tsx';

/** The query of one kind of entry that the rules allow. */
export const planTrash = (
  kind: 'deleted' | 'merged',
  direction: TableSort['direction'],
  canReadTeam: boolean,
): ListPlan<'trash'> => ({
  equals: equalities([
    ['kind', kind],
    ['audience', canReadTeam ? undefined : 'members'],
  ]),
  sort: 'trashedAt',
  direction,
});

interface TrashTableProps {
  plan: ListPlan<'trash'>;
  merged: boolean;
  table: TableState;
}

/** The entries of one kind, live; give it a `key` that changes with the plan. */
export function TrashTable({ plan, merged, table }: TrashTableProps) {
  const navigate = useNavigate();
  const actions = useTrashActions();
  const pages = useListPages({ schema: trashEntryDocument, path: TRASH_COLLECTION, plan });
  return (
    <PagedTable
      label="Trash"
      pages={pages}
      table={table}
      columns={TRASH_COLUMNS}
      rowHref={({ id }) => `/phenomena/${id}`}
      onOpen={({ id }) => void navigate({ to: '/phenomena/$id', params: { id } })}
      denied="see the trash"
      empty={
        <EmptyState icon={Trash2} title={merged ? 'Nothing was merged' : 'The trash is empty'}>
          {merged
            ? 'Duplicates that are merged into another phenomenon stay here, so that it can be undone.'
            : `Phenomena that are deleted stay here for ${TRASH_DAYS} days.`}
        </EmptyState>
      }
      bar={(rows, onClear) => (
        <TrashBar
          rows={rows.slice(0, MAX_TRASH_CALL)}
          merged={merged}
          actions={actions}
          onClear={onClear}
        />
      )}
    />
  );
}
