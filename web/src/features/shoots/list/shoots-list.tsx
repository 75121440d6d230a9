import { matchesSearch, type Shoot } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { db } from '@/platform/firebase/services.ts';
import { formatCount } from '@/platform/format/number.ts';
import { shootKind } from '@/platform/live/kinds.ts';
import { usePages } from '@/platform/paging/use-pages.tsx';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import type { ShootsSearch } from '../search.ts';
import { shootColumns } from './columns.tsx';
import { type ListPlan, pageQuery, positionOf } from './list-plan.ts';
import { NoShoots } from './no-shoots.tsx';

interface ShootsListProps {
  plan: ListPlan;
  search: ShootsSearch;
  table: TableState;
}

/** Pages that a search of several words reads by itself to fill the window. */
const SEARCH_PAGES = 6;
const ENOUGH_ROWS = 30;

/** The rows of one query; give it a `key` that changes with the plan. */
export function ShootsList({ plan, search, table }: ShootsListProps) {
  const navigate = useNavigate();
  const pages = usePages<Shoot>({
    kind: shootKind,
    query: useCallback((range, count) => pageQuery(db(), plan, range, count), [plan]),
    position: useCallback((id, data) => positionOf(plan, id, data), [plan]),
    direction: plan.direction,
  });
  const { needMore } = pages;
  const rows =
    plan.rest.length === 0
      ? pages.rows
      : pages.rows.filter(({ data }) => matchesSearch(data.searchTokens, plan.rest));
  const sparse = plan.rest.length > 0 && pages.hasMore && rows.length < ENOUGH_ROWS;
  const searching = sparse && pages.pageCount < SEARCH_PAGES;
  const goOn = searching && pages.isSettled;
  useEffect(() => {
    if (goOn) needMore();
  }, [goOn, needMore]);

  return (
    <>
      {pages.feeds}
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
        state={pages.state === 'ready' && rows.length === 0 && searching ? 'loading' : pages.state}
        error={pages.error}
        onRetry={pages.retry}
        hasMore={pages.hasMore}
        onNeedMore={needMore}
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
