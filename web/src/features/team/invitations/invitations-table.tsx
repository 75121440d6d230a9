import { INVITATIONS_COLLECTION, LIST_QUERIES, PAGE_SIZE } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { collection, limit, orderBy, query, where } from 'firebase/firestore';
import { MailPlus, SearchX } from 'lucide-react';
import { useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { invitationKind } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { Button } from '@/ui/button.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import type { InvitationsSearch } from '../search.ts';
import { currentStatus, type InvitationRow } from './columns.tsx';
import { InvitationBar } from './invitation-bar.tsx';

interface InvitationsTableProps {
  search: InvitationsSearch;
  table: TableState;
  columns: readonly DataColumn<InvitationRow>[];
}

/** The invitations of one search, live. */
export function InvitationsTable({ search, table, columns }: InvitationsTableProps) {
  const [pages, setPages] = useState(1);
  const [held, setHeld] = useState<InvitationRow[] | null>(null);
  const [selection, setSelection] = useState<Record<string, boolean>>({});
  const wanted = pages * PAGE_SIZE;
  const { sorts } = LIST_QUERIES.invitations;
  const status = search.status === 'expired' ? 'pending' : search.status;
  const live = useLiveQuery(
    invitationKind,
    query(
      collection(db(), INVITATIONS_COLLECTION),
      ...(status ? [where('status', '==', status)] : []),
      orderBy(sorts.find((sort) => sort === table.sort.field) ?? sorts[0], table.sort.direction),
      limit(wanted + 1),
    ),
  );
  const rows =
    live.data
      ?.filter((row): row is InvitationRow => row.ok)
      .slice(0, wanted)
      .filter((row) => !search.status || currentStatus(row) === search.status)
      .filter(({ data }) => data.email.includes((search.q ?? '').trim().toLowerCase())) ??
    held ??
    [];
  const hasMore = (live.data?.length ?? 0) > wanted;
  const loadMore = () => {
    setHeld(rows);
    setPages(pages + 1);
  };
  const selected = rows.filter(({ id }) => selection[id]);
  return (
    <>
      <DataTable
        label="Invitations"
        columns={columns}
        visible={table.visible}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(row) => setSelection({ [row.id]: true })}
        sort={table.sort}
        onSort={table.toggleSort}
        state={live.state === 'loading' && held ? 'ready' : live.state}
        error={live.error}
        onRetry={live.retry}
        hasMore={hasMore}
        onNeedMore={loadMore}
        denied="see invitations"
        empty={<NoInvitations table={table} />}
        selection={selection}
        onSelection={setSelection}
      />
      {selected.length > 0 ? (
        <InvitationBar rows={selected} onClear={() => setSelection({})} />
      ) : (
        <p className="tabular min-h-5 text-xs text-ink-3">
          {live.state === 'ready' &&
            rows.length > 0 &&
            `${formatPlural(rows.length, 'invitation')}. Select one to send it again, withdraw it or copy its link.`}
        </p>
      )}
    </>
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
