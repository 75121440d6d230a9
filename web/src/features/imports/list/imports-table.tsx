import { IMPORTS_COLLECTION } from '@nest/model';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { importJobDocument } from '@/lib/live/document-schemas.ts';
import type { ListPlan } from '@/lib/paging/list-query.ts';
import { useListPages } from '@/lib/paging/use-list-pages.ts';
import { Button } from '@/ui/button.tsx';
import { PagedTable } from '@/ui/data-table/paged-table.tsx';
import type { TableSort } from '@/ui/data-table/table-search.ts';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import { IMPORT_COLUMNS } from './columns.tsx';

/** The query of one's own imports; the rules allow no others. */
export const planImports = (
  uid: string,
  direction: TableSort['direction'],
): ListPlan<'imports'> => ({
  equals: [['createdBy', uid]],
  sort: 'createdAt',
  direction,
});

/** One's own imports, live; give it a `key` that changes with the plan. */
export function ImportsTable({ plan, table }: { plan: ListPlan<'imports'>; table: TableState }) {
  const navigate = useNavigate();
  const pages = useListPages({ schema: importJobDocument, path: IMPORTS_COLLECTION, plan });
  return (
    <PagedTable
      label="Imports"
      pages={pages}
      table={table}
      columns={IMPORT_COLUMNS}
      rowHref={({ id }) => `/imports/${id}`}
      onOpen={({ id }) => void navigate({ to: '/imports/$id', params: { id } })}
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
