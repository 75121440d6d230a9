import { PHENOMENA_COLLECTION } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { matchesWords, useListPages } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { PagedTable } from '@/ui/data-table/paged-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { PhenomenaSearch } from '../search.ts';
import { type PhenomenonRow, phenomenaColumns } from './columns.tsx';
import { effectiveSort, hasRange, type PhenomenaPlan } from './list-plan.ts';
import { NoPhenomena } from './no-phenomena.tsx';

const BulkBar = lazyPart(() => import('./bulk-bar.tsx').then(({ BulkBar }) => BulkBar));

/** Permissions with an action for selected rows. */
const CHANGING = [
  'phenomena.review',
  'phenomena.edit',
  'phenomena.merge',
  'phenomena.delete',
] as const;

interface PhenomenaTableProps {
  plan: PhenomenaPlan;
  search: PhenomenaSearch;
  table: TableState;
}

/** The rows of one query; give it a `key` that changes with the plan. */
export function PhenomenaTable({ plan, search, table }: PhenomenaTableProps) {
  const session = useSession();
  const navigate = useNavigate();
  const pages = useListPages({
    schema: phenomenonDocument,
    path: PHENOMENA_COLLECTION,
    plan,
    matches: matchesWords(plan),
  });
  const canChange = CHANGING.some((permission) => session.can(permission));
  return (
    <PagedTable
      label="Phenomena"
      pages={pages}
      table={table}
      columns={hasRange(search) ? rangeColumns : phenomenaColumns}
      sort={effectiveSort(search)}
      rowHref={({ id }) => `/phenomena/${id}`}
      keepSearch
      onOpen={({ id }) => void navigate({ to: '/phenomena/$id', params: { id }, search })}
      empty={<NoPhenomena isNarrowed={table.isNarrowed} onClear={table.clear} />}
      denied="see phenomena"
      bar={canChange ? (rows, onClear) => <BulkBar rows={rows} onClear={onClear} /> : undefined}
    />
  );
}

/** With a date range the list can only be sorted by observation time. */
const rangeColumns: readonly DataColumn<PhenomenonRow>[] = phenomenaColumns.map((column) =>
  column.sortField === 'observedAt' ? column : { ...column, sortField: undefined },
);
