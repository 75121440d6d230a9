import { AUDIENCE_LABELS, SHOOT_LABELS, SHOOT_STATUS_LABELS } from '@nest/model';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { toOptions } from '@/lib/format/options.ts';
import { useListPlan } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { FilterSelect } from '@/ui/data-table/filter-select.tsx';
import { FilterToggle } from '@/ui/data-table/filter-toggle.tsx';
import { ListToolbar } from '@/ui/data-table/list-toolbar.tsx';
import { useTableState } from '@/ui/data-table/use-table-state.ts';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { shootColumns } from './list/columns.tsx';
import { planShoots } from './list/list-plan.ts';
import { ShootsTable } from './list/shoots-table.tsx';
import { SHOOTS_SORT, type ShootsSearch } from './search.ts';

const route = getRouteApi('/_app/shoots/');

const STATUS_OPTIONS = toOptions(SHOOT_STATUS_LABELS);
const AUDIENCE_OPTIONS = toOptions(AUDIENCE_LABELS);

/** All shoots, live, with filters, sort and columns in the URL. */
export function ShootsPage() {
  const { uid, can } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const canReadTeam = can('phenomena.readTeam');
  const onSearch = (change: Partial<ShootsSearch>, options?: { replace: boolean }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), ...options });
  const table = useTableState<ShootsSearch>({
    id: 'shoots',
    search,
    onSearch,
    columns: shootColumns,
    initialSort: SHOOTS_SORT,
  });
  const { plan, key } = useListPlan(planShoots(search, { uid, canReadTeam }));

  return (
    <Page fill>
      <PageHeader
        title="Shoots"
        actions={
          can('shoots.create') && (
            <Button asChild variant="primary">
              <Link to="/shoots/new">
                <Plus aria-hidden />
                Add a shoot
              </Link>
            </Button>
          )
        }
      />
      {can('phenomena.read') ? (
        <>
          <ListToolbar
            table={table}
            columns={shootColumns}
            placeholder="Search title, operator or camera"
          >
            <FilterSelect
              label={SHOOT_LABELS.status}
              value={search.status}
              options={STATUS_OPTIONS}
              onValue={(status) => onSearch({ status })}
            />
            {canReadTeam && (
              <FilterSelect
                label={SHOOT_LABELS.audience}
                value={search.audience}
                options={AUDIENCE_OPTIONS}
                onValue={(audience) => onSearch({ audience })}
              />
            )}
            <FilterToggle
              label="Without phenomenon"
              on={search.unlinked === true}
              onToggle={(unlinked) => onSearch({ unlinked })}
            />
            <FilterToggle
              label="Added by me"
              on={search.mine === true}
              onToggle={(mine) => onSearch({ mine })}
            />
          </ListToolbar>
          <ShootsTable key={key} plan={plan} search={search} table={table} />
        </>
      ) : (
        <NoPermission what="see shoots" />
      )}
    </Page>
  );
}
