import { PHENOMENA_COLLECTION } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import { phenomenonKind } from '@/lib/live/document-schemas.ts';
import { useListPages } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { PhenomenaSearch } from '../search.ts';
import { type PhenomenonRow, phenomenaColumns } from './columns.tsx';
import { effectiveSort, hasRange, type ListPlan } from './list-plan.ts';
import { NoPhenomena } from './no-phenomena.tsx';

const BulkBar = lazyPart(() => import('./bulk-bar.tsx').then(({ BulkBar }) => BulkBar));

/** Each lets one do something with selected rows. */
const CHANGING = [
  'phenomena.review',
  'phenomena.edit',
  'phenomena.merge',
  'phenomena.delete',
] as const;

interface PhenomenaListProps {
  plan: ListPlan;
  search: PhenomenaSearch;
  table: TableState;
}

/** The rows of one query; give it a `key` that changes with the plan. */
export function PhenomenaList({ plan, search, table }: PhenomenaListProps) {
  const session = useSession();
  const navigate = useNavigate();
  const [selection, setSelection] = useState<Record<string, boolean>>({});
  const pages = useListPages({ kind: phenomenonKind, path: PHENOMENA_COLLECTION, plan });
  const { rows, isSparse, loadMore } = pages;
  const selected = rows.filter((row) => selection[row.id]);
  const canChange = CHANGING.some((permission) => session.can(permission));
  const columns = hasRange(search) ? rangeColumns : phenomenaColumns;
  const searching = pages.readsOn || (isSparse && !pages.isSettled);
  return (
    <>
      {pages.subscriptions}
      <DataTable
        label="Phenomena"
        columns={columns}
        visible={table.visible}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => `/phenomena/${row.id}`}
        keepSearch
        onOpen={({ id }) => void navigate({ to: '/phenomena/$id', params: { id }, search })}
        sort={effectiveSort(search)}
        onSort={table.toggleSort}
        state={pages.state === 'ready' && rows.length === 0 && searching ? 'loading' : pages.state}
        error={pages.error}
        onRetry={pages.retry}
        hasMore={pages.hasMore}
        onNeedMore={isSparse ? undefined : loadMore}
        onView={pages.onView}
        empty={<NoPhenomena isNarrowed={table.isNarrowed} onClear={table.clear} />}
        denied="see phenomena"
        selection={canChange ? selection : undefined}
        onSelection={canChange ? setSelection : undefined}
      />
      {selected.length > 0 ? (
        <BulkBar rows={selected} onClear={() => setSelection({})} />
      ) : (
        <p className="tabular flex min-h-5 flex-wrap items-center gap-x-3 text-xs text-ink-3">
          <span>
            {pages.state === 'ready' &&
              rows.length > 0 &&
              `${formatCount(rows.length)} shown${pages.hasMore ? ', more as you scroll' : ''}`}
            {pages.state === 'ready' && pages.fromCache && ' · from this device, not up to date'}
          </span>
          {isSparse && !searching && (
            <>
              <span>{formatCount(pages.readCount)} looked through for all words.</span>
              <Button variant="link" onClick={loadMore}>
                Search on
              </Button>
            </>
          )}
        </p>
      )}
    </>
  );
}

/** With a range of days the list can only be ordered by time observed. */
const rangeColumns: readonly DataColumn<PhenomenonRow>[] = phenomenaColumns.map((column) =>
  column.sortField === 'observedAt' ? column : { ...column, sortField: undefined },
);
