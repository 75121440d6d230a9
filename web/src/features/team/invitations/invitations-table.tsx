import { INVITATIONS_COLLECTION } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { MailPlus, SearchX } from 'lucide-react';
import { invitationDocument } from '@/lib/live/document-schemas.ts';
import type { ListPlan } from '@/lib/paging/list-query.ts';
import { useListPages } from '@/lib/paging/use-list-pages.ts';
import { Button } from '@/ui/button.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { PagedTable } from '@/ui/data-table/paged-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import type { InvitationsSearch } from '../search.ts';
import type { InvitationRow } from './columns.tsx';
import { InvitationBar } from './invitation-bar.tsx';
import { matchesInvitation } from './invitation-plan.ts';

interface InvitationsTableProps {
  plan: ListPlan<'invitations'>;
  search: InvitationsSearch;
  table: TableState;
  columns: readonly DataColumn<InvitationRow>[];
}

/** The invitations of one query, live; give it a `key` that changes with the plan and the search. */
export function InvitationsTable({ plan, search, table, columns }: InvitationsTableProps) {
  const pages = useListPages({
    schema: invitationDocument,
    path: INVITATIONS_COLLECTION,
    plan,
    matches: matchesInvitation(search),
  });
  return (
    <PagedTable
      label="Invitations"
      pages={pages}
      table={table}
      columns={columns}
      empty={<NoInvitations table={table} />}
      denied="see invitations"
      bar={(rows, onClear) => <InvitationBar rows={rows} onClear={onClear} />}
      hint="Select one to send it again, withdraw it or copy its link."
    />
  );
}

function NoInvitations({ table }: { table: TableState }) {
  return table.isNarrowed ? (
    <EmptyState
      icon={SearchX}
      title="No invitation matches"
      action={<Button onClick={table.clear}>Clear search and filters</Button>}
    />
  ) : (
    <EmptyState
      icon={MailPlus}
      title="Nobody has been invited yet"
      action={
        <Button asChild>
          <Link to="/team/invite">Invite people</Link>
        </Button>
      }
    >
      <p>An invitation keeps a place with a role for one address, until it is used or expires.</p>
    </EmptyState>
  );
}
