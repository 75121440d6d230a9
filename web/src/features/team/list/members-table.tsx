import { LIST_QUERIES, MEMBERS_COLLECTION, PAGE_SIZE } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { collection, limit, orderBy, query, where } from 'firebase/firestore';
import { SearchX, Users } from 'lucide-react';
import { useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { memberKind } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import type { useRoles } from '../data/use-roles.ts';
import type { TeamSearch } from '../search.ts';
import type { MemberRow } from './columns.tsx';
import { matchesMember } from './matches-member.ts';
import { MemberBulkBar } from './member-bulk-bar.tsx';

interface MembersTableProps {
  search: TeamSearch;
  table: TableState;
  columns: readonly DataColumn<MemberRow>[];
  roles: ReturnType<typeof useRoles>;
}

/** The members of one search, live. Who was removed is listed only when asked for. */
export function MembersTable({ search, table, columns, roles }: MembersTableProps) {
  const navigate = useNavigate();
  const { can } = useSession();
  const [pages, setPages] = useState(1);
  const [held, setHeld] = useState<MemberRow[] | null>(null);
  const [selection, setSelection] = useState<Record<string, boolean>>({});
  const wanted = pages * PAGE_SIZE;
  const { sorts } = LIST_QUERIES.members;
  const live = useLiveQuery(
    memberKind,
    query(
      collection(db(), MEMBERS_COLLECTION),
      ...(search.status ? [where('status', '==', search.status)] : []),
      ...(search.role ? [where('role', '==', search.role)] : []),
      orderBy(sorts.find((sort) => sort === table.sort.field) ?? sorts[0], table.sort.direction),
      limit(wanted + 1),
    ),
  );
  const rows =
    live.data
      ?.filter((row): row is MemberRow => row.ok)
      .slice(0, wanted)
      .filter(({ data }) => search.status || data.status !== 'removed')
      .filter(({ data }) => matchesMember(data, search.q ?? '')) ??
    held ??
    [];
  const hasMore = (live.data?.length ?? 0) > wanted;
  const loadMore = () => {
    setHeld(rows);
    setPages(pages + 1);
  };
  const canChange = can('members.manage') || can('roles.manage');
  const selected = rows.filter(({ id }) => selection[id]);
  return (
    <>
      <DataTable
        label="Members"
        columns={columns}
        visible={table.visible}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => `/team/${row.id}`}
        onOpen={(row) => void navigate({ to: '/team/$uid', params: { uid: row.id } })}
        sort={table.sort}
        onSort={table.toggleSort}
        state={live.state === 'loading' && held ? 'ready' : live.state}
        error={live.error}
        onRetry={live.retry}
        hasMore={hasMore}
        onNeedMore={search.q ? undefined : loadMore}
        denied="see the other members"
        empty={<NoMembers table={table} />}
        selection={canChange ? selection : undefined}
        onSelection={canChange ? setSelection : undefined}
      />
      {selected.length > 0 ? (
        <MemberBulkBar rows={selected} roles={roles} onClear={() => setSelection({})} />
      ) : (
        <p className="tabular flex min-h-5 flex-wrap items-center gap-x-3 text-xs text-ink-3">
          {live.state === 'ready' && rows.length > 0 && formatPlural(rows.length, 'member')}
          {search.q && hasMore && (
            <>
              <span>among the first {wanted}.</span>
              <Button variant="link" onClick={loadMore}>
                Search on
              </Button>
            </>
          )}
        </p>
      )}
    </>
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
