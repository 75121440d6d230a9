import { AUDIT_EVENTS_COLLECTION } from '@nest/model';
import { ScrollText, SearchX } from 'lucide-react';
import { auditEventDocument } from '@/lib/live/document-schemas.ts';
import { useListPages } from '@/lib/paging/use-list-pages.ts';
import { Button } from '@/ui/button.tsx';
import { PagedTable } from '@/ui/data-table/paged-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import { AUDIT_PAGE, type AuditPlan, matchesRest } from './audit-plan.ts';
import { auditColumns } from './columns.tsx';

interface AuditTableProps {
  plan: AuditPlan;
  table: TableState;
  onOpen(eventId: string): void;
}

/** The events of one query, live; give it a `key` that changes with the plan. */
export function AuditTable({ plan, table, onOpen }: AuditTableProps) {
  const pages = useListPages({
    schema: auditEventDocument,
    path: AUDIT_EVENTS_COLLECTION,
    plan,
    matches: plan.restActions ? (event) => matchesRest(plan, event) : null,
    pageSize: AUDIT_PAGE,
  });
  return (
    <PagedTable
      label="Events"
      pages={pages}
      table={table}
      columns={auditColumns}
      onOpen={({ id }) => onOpen(id)}
      empty={<NoEvents table={table} />}
      denied="read the log"
      cardsBelow={600}
    />
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
