import { SHOOTS_COLLECTION } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { shootDocument } from '@/lib/live/document-schemas.ts';
import { matchesWords, useListPages } from '@/lib/paging/use-list-pages.ts';
import { PagedTable } from '@/ui/data-table/paged-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import type { ShootsSearch } from '../search.ts';
import { shootColumns } from './columns.tsx';
import type { ShootsPlan } from './list-plan.ts';
import { NoShoots } from './no-shoots.tsx';

interface ShootsTableProps {
  plan: ShootsPlan;
  search: ShootsSearch;
  table: TableState;
}

/** The rows of one query; give it a `key` that changes with the plan. */
export function ShootsTable({ plan, search, table }: ShootsTableProps) {
  const navigate = useNavigate();
  const pages = useListPages({
    schema: shootDocument,
    path: SHOOTS_COLLECTION,
    plan,
    matches: matchesWords(plan),
  });
  return (
    <PagedTable
      label="Shoots"
      pages={pages}
      table={table}
      columns={shootColumns}
      rowHref={({ id }) => `/shoots/${id}`}
      keepSearch
      onOpen={({ id }) => void navigate({ to: '/shoots/$id', params: { id }, search })}
      empty={<NoShoots isNarrowed={table.isNarrowed} onClear={table.clear} />}
      denied="see shoots"
    />
  );
}
