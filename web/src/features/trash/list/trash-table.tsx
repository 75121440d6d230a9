import { LIST_QUERIES, MAX_TRASH_CALL, PAGE_SIZE, TRASH_COLLECTION, TRASH_DAYS } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { collection, limit, orderBy, query, where } from 'firebase/firestore';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { trashEntryKind } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import { useTrashActions } from '../actions/use-trash-actions.ts';
import { TRASH_COLUMNS, type TrashRow } from './columns.tsx';
import { TrashBar } from './trash-bar.tsx';

/** The entries of one kind, live; give it a `key` that changes with the kind. */
export function TrashTable({ merged, table }: { merged: boolean; table: TableState }) {
  const { can } = useSession();
  const navigate = useNavigate();
  const actions = useTrashActions();
  const [pages, setPages] = useState(1);
  const [selection, setSelection] = useState<Record<string, boolean>>({});
  const [trashedAt] = LIST_QUERIES.trash.sorts;
  const wanted = pages * PAGE_SIZE;
  const live = useLiveQuery(
    trashEntryKind,
    query(
      collection(db(), TRASH_COLLECTION),
      where('kind', '==', merged ? 'merged' : 'deleted'),
      ...(can('phenomena.readTeam') ? [] : [where('audience', '==', 'members')]),
      orderBy(trashedAt, table.sort.direction),
      limit(wanted + 1),
    ),
  );
  const [held, setHeld] = useState<TrashRow[] | null>(null);
  const rows = live.data?.filter((row): row is TrashRow => row.ok).slice(0, wanted) ?? held ?? [];
  const selected = rows.filter(({ id }) => selection[id]).slice(0, MAX_TRASH_CALL);
  return (
    <>
      <DataTable
        label="Trash"
        columns={TRASH_COLUMNS}
        visible={table.visible}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => `/phenomena/${row.id}`}
        onOpen={({ id }) => void navigate({ to: '/phenomena/$id', params: { id } })}
        sort={table.sort}
        onSort={table.toggleSort}
        state={live.state === 'loading' && held ? 'ready' : live.state}
        error={live.error}
        onRetry={live.retry}
        hasMore={(live.data?.length ?? 0) > wanted}
        onNeedMore={() => {
          setHeld(rows);
          setPages(pages + 1);
        }}
        selection={selection}
        onSelection={setSelection}
        denied="see the trash"
        empty={
          <EmptyState icon={Trash2} title={merged ? 'Nothing was merged' : 'The trash is empty'}>
            {merged
              ? 'Duplicates that are merged into another phenomenon stay here, so that it can be undone.'
              : `Phenomena that are deleted stay here for ${TRASH_DAYS} days.`}
          </EmptyState>
        }
      />
      {selected.length > 0 && (
        <TrashBar
          rows={selected}
          merged={merged}
          actions={actions}
          onClear={() => setSelection({})}
        />
      )}
    </>
  );
}
