import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useListPlan } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { useTableState } from '@/ui/data-table/use-table-state.ts';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { IMPORT_COLUMNS } from './list/columns.tsx';
import { ImportsTable, planImports } from './list/imports-table.tsx';
import { IMPORTS_SORT } from './search.ts';

const route = getRouteApi('/_app/imports/');

/** The member's own imports, latest first. */
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
      {allowed ? <Imports /> : <NoPermission what="import files" />}
    </Page>
  );
}

function Imports() {
  const { uid } = useSession();
  const search = route.useSearch();
  const navigate = useNavigate();
  const table = useTableState({
    id: 'imports',
    search,
    columns: IMPORT_COLUMNS,
    initialSort: IMPORTS_SORT,
    onSearch: (change, { replace }) =>
      navigate({ to: '/imports', search: { ...search, ...change }, replace }),
  });
  const { plan, key } = useListPlan(planImports(uid, table.sort.direction));
  return <ImportsTable key={key} plan={plan} table={table} />;
}
