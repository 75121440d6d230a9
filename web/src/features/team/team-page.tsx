import { MEMBER_LABELS, MEMBER_STATUS_LABELS } from '@nest/model';
import { getRouteApi } from '@tanstack/react-router';
import { toOptions } from '@/lib/format/options.ts';
import { useListPlan } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import { FilterSelect } from '@/ui/data-table/filter-select.tsx';
import { ListToolbar } from '@/ui/data-table/list-toolbar.tsx';
import { useTableState } from '@/ui/data-table/use-table-state.ts';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { useRoles } from './data/use-roles.ts';
import { InviteButton } from './invite-button.tsx';
import { memberColumns } from './list/columns.tsx';
import { planMembers } from './list/member-plan.ts';
import { MembersTable } from './list/members-table.tsx';
import { TEAM_SORT, type TeamSearch } from './search.ts';
import { TeamTabs } from './team-tabs.tsx';

const route = getRouteApi('/_app/team/');
const STATUS_OPTIONS = toOptions(MEMBER_STATUS_LABELS);

/** The members of the workspace and their roles. */
export function TeamPage() {
  const session = useSession();
  const allowed = session.can('members.read');
  return (
    <Page fill>
      <PageHeader title="Team" actions={session.can('members.manage') && <InviteButton />} />
      {allowed ? <Members /> : <NoPermission what="see the other members" />}
    </Page>
  );
}

function Members() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const roles = useRoles();
  const onSearch = (change: Partial<TeamSearch>, options?: { replace: boolean }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), ...options });
  const columns = memberColumns(roles);
  const table = useTableState<TeamSearch>({
    id: 'team',
    search,
    onSearch,
    columns,
    initialSort: TEAM_SORT,
  });
  const { plan, key } = useListPlan(planMembers(search));
  return (
    <>
      <TeamTabs />
      <ListToolbar table={table} columns={columns} placeholder="Search name or e-mail">
        <FilterSelect
          label={MEMBER_LABELS.role}
          value={search.role}
          options={roles.roles.map(({ id, name }) => ({ value: id, label: name }))}
          onValue={(role) => onSearch({ role })}
        />
        <FilterSelect
          label={MEMBER_LABELS.status}
          value={search.status}
          options={STATUS_OPTIONS}
          onValue={(status) => onSearch({ status })}
        />
      </ListToolbar>
      <MembersTable
        key={`${key} ${table.q}`}
        plan={plan}
        q={table.q}
        table={table}
        columns={columns}
        roles={roles}
      />
    </>
  );
}
