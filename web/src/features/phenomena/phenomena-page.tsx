import { PHENOMENON_LABELS } from '@nest/model';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useListPlan } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { FilterSelect } from '@/ui/data-table/filter-select.tsx';
import { FilterToggle } from '@/ui/data-table/filter-toggle.tsx';
import { ListToolbar } from '@/ui/data-table/list-toolbar.tsx';
import { useTableState } from '@/ui/data-table/use-table-state.ts';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { ExportButton } from './export/export-button.tsx';
import { phenomenaColumns } from './list/columns.tsx';
import { FilterChips } from './list/filter-chips.tsx';
import { FiltersButton } from './list/filters-button.tsx';
import { CATEGORY_OPTIONS, STATUS_OPTIONS } from './list/labels.ts';
import { planPhenomena } from './list/list-plan.ts';
import { PhenomenaTable } from './list/phenomena-table.tsx';
import { PHENOMENA_SORT, type PhenomenaSearch } from './search.ts';

const route = getRouteApi('/_app/phenomena/');
const QUICK = ['status', 'category', 'assigned'] as const;

export function PhenomenaPage() {
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const canReadTeam = session.can('phenomena.readTeam');
  const onSearch = (change: Partial<PhenomenaSearch>, options?: { replace: boolean }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), ...options });
  const table = useTableState<PhenomenaSearch>({
    id: 'phenomena',
    search,
    onSearch,
    columns: phenomenaColumns,
    initialSort: PHENOMENA_SORT,
  });
  const { plan, key } = useListPlan(planPhenomena(search, { uid: session.uid, canReadTeam }));
  const hasAll = session.can('phenomena.read');
  const group = 'Phenomena';
  useCommands([
    {
      id: 'phenomena.assigned',
      title: search.assigned ? 'Show all assignees again' : 'Show what is assigned to me',
      group,
      hotkey: 'a',
      run: () => onSearch({ assigned: search.assigned ? undefined : true }),
    },
    {
      id: 'phenomena.waiting',
      title: 'Show new reports',
      group,
      keywords: ['reported', 'inbox', 'waiting'],
      run: () => onSearch({ status: 'reported' }),
    },
    {
      id: 'phenomena.mine',
      title: 'Show what I reported',
      group,
      run: () => onSearch({ mine: true }),
    },
    { id: 'phenomena.clear', title: 'Clear search and filters', group, run: table.clear },
  ]);

  return (
    <Page fill>
      <PageHeader
        title="Phenomena"
        actions={
          session.can('phenomena.create') && (
            <Button asChild variant="primary">
              <Link to="/phenomena/new">
                <Plus aria-hidden />
                Report a phenomenon
              </Link>
            </Button>
          )
        }
      />
      {!hasAll && <NoPermission what="see phenomena" />}
      {hasAll && (
        <>
          <ListToolbar
            table={table}
            columns={phenomenaColumns}
            placeholder="Search title, place or #tag"
            tools={session.can('phenomena.export') && <ExportButton plan={plan} search={search} />}
          >
            <div className="hidden items-center gap-2 md:flex">
              <FilterSelect
                label={PHENOMENON_LABELS.status}
                value={search.status}
                options={STATUS_OPTIONS}
                onValue={(status) => onSearch({ status })}
              />
              <FilterSelect
                label={PHENOMENON_LABELS.category}
                value={search.category}
                options={CATEGORY_OPTIONS}
                onValue={(category) => onSearch({ category })}
              />
              <FilterToggle
                label="Assigned to me"
                on={search.assigned === true}
                onToggle={(assigned) => onSearch({ assigned })}
              />
            </div>
            <FiltersButton
              search={search}
              table={table}
              onSearch={onSearch}
              canReadTeam={canReadTeam}
            />
          </ListToolbar>
          <FilterChips search={search} onSearch={onSearch} quick={QUICK} />
          <PhenomenaTable key={key} plan={plan} search={search} table={table} />
        </>
      )}
    </Page>
  );
}
