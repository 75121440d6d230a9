import { MEMBERS_COLLECTION } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { SearchX, Users } from 'lucide-react';
import { memberDocument } from '@/lib/live/document-schemas.ts';
import type { ListPlan } from '@/lib/paging/list-query.ts';
import { useListPages } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { PagedTable } from '@/ui/data-table/paged-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import type { useRoles } from '../data/use-roles.ts';
import type { MemberRow } from './columns.tsx';
import { matchesMember } from './matches-member.ts';
import { MemberBulkBar } from './member-bulk-bar.tsx';

interface MembersTableProps {
  plan: ListPlan<'members'>;
  /** What is searched for, in names and addresses. */
  q: string;
  table: TableState;
  columns: readonly DataColumn<MemberRow>[];
  roles: ReturnType<typeof useRoles>;
}

/** The members of one query, live; give it a `key` that changes with the plan and the search. */
export function MembersTable({ plan, q, table, columns, roles }: MembersTableProps) {
  const navigate = useNavigate();
  const { can } = useSession();
  const pages = useListPages({
    schema: memberDocument,
    path: MEMBERS_COLLECTION,
    plan,
    matches: q.trim() === '' ? null : (member) => matchesMember(member, q),
  });
  const canChange = can('members.manage') || can('roles.manage');
  return (
    <PagedTable
      label="Members"
      pages={pages}
      table={table}
      columns={columns}
      rowHref={({ id }) => `/team/${id}`}
      onOpen={({ id }) => void navigate({ to: '/team/$uid', params: { uid: id } })}
      empty={<NoMembers table={table} />}
      denied="see the other members"
      bar={
        canChange
          ? (rows, onClear) => <MemberBulkBar rows={rows} roles={roles} onClear={onClear} />
          : undefined
      }
    />
  );
}

function NoMembers({ table }: { table: TableState }) {
  if (!table.isNarrowed) return <EmptyState icon={Users} title="There are no members yet" />;
  return (
    <EmptyState
      icon={SearchX}
      title="No member matches"
      action={<Button onClick={table.clear}>Clear search and filters</Button>}
    >
      <p>A search finds the beginnings of words in names, and of e-mail addresses.</p>
    </EmptyState>
  );
}
