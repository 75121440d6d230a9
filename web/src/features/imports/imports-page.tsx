import { IMPORTS_COLLECTION, type ImportJob, LIST_QUERIES, PAGE_SIZE } from '@nest/model';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { collection, limit, orderBy, query, where } from 'firebase/firestore';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { importJobKind } from '@/lib/live/document-schemas.ts';
import type { LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import { useTableState } from '@/ui/data-table/use-table-state.ts';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState, NoPermission } from '@/ui/states.tsx';
import { IMPORT_COLUMNS, type ImportRow } from './list/columns.tsx';
import { IMPORTS_SORT } from './search.ts';

const route = getRouteApi('/_app/imports/');

/** One's own imports, the latest first. */
export function ImportsPage() {
  const allowed = useSession().can('phenomena.import');
  return (
    <Page fill>
      <PageHeader
        title="Imports"
        actions={
          allowed && (
            <Button asChild variant="primary">
              <Link to="/imports/new">
                <FileUp aria-hidden />
                Import a file
              </Link>
            </Button>
          )
        }
      />
      {allowed ? <ImportsTable /> : <NoPermission what="import files" />}
    </Page>
  );
}

function ImportsTable() {
  const { uid } = useSession();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [pages, setPages] = useState(1);
  const table = useTableState({
    id: 'imports',
    search,
    columns: IMPORT_COLUMNS,
    initialSort: IMPORTS_SORT,
    onSearch: (change, { replace }) =>
      navigate({ to: '/imports', search: { ...search, ...change }, replace }),
  });
  const [createdAt] = LIST_QUERIES.imports.sorts;
  const wanted = pages * PAGE_SIZE;
  const live = useLiveQuery(
    importJobKind,
    query(
      collection(db(), IMPORTS_COLLECTION),
      where('createdBy', '==', uid),
      orderBy(createdAt, table.sort.direction),
      limit(wanted + 1),
    ),
  );
  const [held, setHeld] = useState<ImportRow[] | null>(null);
  const rows = live.data?.filter(isSound).slice(0, wanted) ?? held ?? [];
  const hasMore = (live.data?.length ?? 0) > wanted;
  return (
    <DataTable
      label="Imports"
      columns={IMPORT_COLUMNS}
      visible={table.visible}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => `/imports/${row.id}`}
      onOpen={(row) => navigate({ to: '/imports/$id', params: { id: row.id } })}
      sort={table.sort}
      onSort={table.toggleSort}
      state={live.state === 'loading' && held ? 'ready' : live.state}
      error={live.error}
      onRetry={live.retry}
      hasMore={hasMore}
      onNeedMore={() => {
        setHeld(rows);
        setPages(pages + 1);
      }}
      denied="see imports"
      empty={
        <EmptyState
          icon={FileUp}
          title="You have not imported anything yet"
          action={
            <Button asChild>
              <Link to="/imports/new">Import a file</Link>
            </Button>
          }
        >
          Take in reports from a CSV, GeoJSON or JSON file of any origin.
        </EmptyState>
      }
    />
  );
}

const isSound = (row: LiveDocument<ImportJob>): row is ImportRow => row.ok;
