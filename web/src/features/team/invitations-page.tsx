import { INVITATION_LABELS, INVITATION_STATUS_LABELS } from '@nest/model';
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
import { invitationColumns } from './invitations/columns.tsx';
import { planInvitations } from './invitations/invitation-plan.ts';
import { InvitationsTable } from './invitations/invitations-table.tsx';
import { InviteButton } from './invite-button.tsx';
import { INVITATIONS_SORT, type InvitationsSearch } from './search.ts';
import { TeamTabs } from './team-tabs.tsx';

const route = getRouteApi('/_app/team/invitations');
const STATUS_OPTIONS = toOptions(INVITATION_STATUS_LABELS);

/** The invitations and their status. */
export function InvitationsPage() {
  const allowed = useSession().can('members.manage');
  return (
    <Page fill>
      <PageHeader title="Invitations" actions={allowed && <InviteButton />} />
      {allowed ? <Invitations /> : <NoPermission what="see invitations" />}
    </Page>
  );
}

function Invitations() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const roles = useRoles();
  const onSearch = (change: Partial<InvitationsSearch>, options?: { replace: boolean }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), ...options });
  const columns = invitationColumns(roles);
  const table = useTableState<InvitationsSearch>({
    id: 'invitations',
    search,
    onSearch,
    columns,
    initialSort: INVITATIONS_SORT,
  });
  const { plan, key } = useListPlan(planInvitations(search));
  return (
    <>
      <TeamTabs />
      <ListToolbar table={table} columns={columns} placeholder="Search e-mail">
        <FilterSelect
          label={INVITATION_LABELS.status}
          value={search.status}
          options={STATUS_OPTIONS}
          onValue={(status) => onSearch({ status })}
        />
      </ListToolbar>
      <InvitationsTable
        key={`${key} ${search.status} ${table.q}`}
        plan={plan}
        search={search}
        table={table}
        columns={columns}
      />
    </>
  );
}
