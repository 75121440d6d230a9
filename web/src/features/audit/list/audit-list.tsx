import { AUDIT_EVENTS_COLLECTION, type AuditEvent } from '@nest/model';
import { collection } from 'firebase/firestore';
import { ScrollText, SearchX } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { formatCount } from '@/lib/format/number.ts';
import { auditEventKind } from '@/lib/live/document-schemas.ts';
import { pageQuery } from '@/lib/paging/list-query.ts';
import type { PageRange } from '@/lib/paging/pages.ts';
import { usePages } from '@/lib/paging/use-pages.tsx';
import { Button } from '@/ui/button.tsx';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import { AUDIT_PAGE, type AuditPlan, matchesRest } from './audit-plan.ts';
import { auditColumns } from './columns.tsx';

interface AuditListProps {
  plan: AuditPlan;
  table: TableState;
  onOpen(eventId: string): void;
}

/** The events of one query, live; give it a `key` that changes with the plan. */
export function AuditList({ plan, table, onOpen }: AuditListProps) {
  const pages = usePages<AuditEvent>({
    kind: auditEventKind,
    query: useCallback(
      (range: PageRange, count: number) =>
        pageQuery(collection(db(), AUDIT_EVENTS_COLLECTION), plan, range, count),
      [plan],
    ),
    position: useCallback((id: string, { at }: AuditEvent) => [at, id] as const, []),
    direction: plan.direction,
    pageSize: AUDIT_PAGE,
  });
  const { hasMore, isSettled, loadMore } = pages;
  const rows = pages.rows.filter(({ data }) => matchesRest(plan, data));
  // A page of which nothing matches has no end to scroll to.
  const readsOn = rows.length === 0 && hasMore && isSettled;
  useEffect(() => {
    if (readsOn) loadMore();
  }, [readsOn, loadMore]);
  return (
    <>
      {pages.subscriptions}
      <DataTable
        label="Events"
        columns={auditColumns}
        visible={table.visible}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={({ id }) => onOpen(id)}
        sort={table.sort}
        onSort={table.toggleSort}
        state={pages.state === 'ready' && rows.length === 0 && hasMore ? 'loading' : pages.state}
        error={pages.error}
        onRetry={pages.retry}
        hasMore={hasMore}
        onNeedMore={loadMore}
        onView={pages.onView}
        denied="read the log"
        empty={<NoEvents table={table} />}
        cardsBelow={600}
      />
      <p className="tabular min-h-5 text-xs text-ink-3">
        {pages.state === 'ready' &&
          rows.length > 0 &&
          `${formatCount(rows.length)} shown${hasMore ? ', more as you scroll' : ''}`}
        {pages.state === 'ready' && pages.fromCache && ' · from this device, not up to date'}
      </p>
    </>
  );
}

export function NoEvents({ table }: { table: TableState }) {
  if (!table.isNarrowed) {
    return <EmptyState icon={ScrollText} title="Nothing is in the log yet" />;
  }
  return (
    <EmptyState
      icon={SearchX}
      title="No event matches"
      action={<Button onClick={table.clear}>Clear search and filters</Button>}
    >
      <p>
        A document is found by its path, as phenomena/ID, by its address in the console, or by its
        id.
      </p>
    </EmptyState>
  );
}
