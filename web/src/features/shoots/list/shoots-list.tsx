import { SHOOTS_COLLECTION } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { formatCount } from '@/lib/format/number.ts';
import { shootKind } from '@/lib/live/document-schemas.ts';
import { useListPages } from '@/lib/paging/use-list-pages.ts';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import type { ShootsSearch } from '../search.ts';
import { shootColumns } from './columns.tsx';
import type { ListPlan } from './list-plan.ts';
import { NoShoots } from './no-shoots.tsx';

interface ShootsListProps {
  plan: ListPlan;
  search: ShootsSearch;
  table: TableState;
}

/** The rows of one query; give it a `key` that changes with the plan. */
export function ShootsList({ plan, search, table }: ShootsListProps) {
  const navigate = useNavigate();
  const pages = useListPages({ kind: shootKind, path: SHOOTS_COLLECTION, plan });
  const { rows, readsOn } = pages;
  return (
    <>
      {pages.subscriptions}
      <DataTable
        label="Shoots"
        columns={shootColumns}
        visible={table.visible}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => `/shoots/${row.id}`}
        keepSearch
        onOpen={({ id }) => void navigate({ to: '/shoots/$id', params: { id }, search })}
        sort={table.sort}
        onSort={table.toggleSort}
        state={pages.state === 'ready' && rows.length === 0 && readsOn ? 'loading' : pages.state}
        error={pages.error}
        onRetry={pages.retry}
        hasMore={pages.hasMore}
        onNeedMore={pages.loadMore}
        onView={pages.onView}
        empty={<NoShoots isNarrowed={table.isNarrowed} onClear={table.clear} />}
        denied="see shoots"
      />
      <p className="tabular min-h-5 text-xs text-ink-3">
        {pages.state === 'ready' &&
          `${formatCount(rows.length)} shown${pages.hasMore ? ', more as you scroll' : ''}`}
        {pages.state === 'ready' && pages.fromCache && ' · from this device, not up to date'}
      </p>
    </>
  );
}
