import { getRouteApi } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useListPlan } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { FilterSelect } from '@/ui/data-table/filter-select.tsx';
import { ListToolbar } from '@/ui/data-table/list-toolbar.tsx';
import { useTableState } from '@/ui/data-table/use-table-state.ts';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { EventSheet } from './event/event-sheet.tsx';
import { ExportButton } from './export/export-button.tsx';
import { filterLabel } from './labels/filter-labels.ts';
import { ActionFilter } from './list/action-filter.tsx';
import { planAudit } from './list/audit-plan.ts';
import { AuditTable, NoEvents } from './list/audit-table.tsx';
import { auditColumns } from './list/columns.tsx';
import { PeriodFilter } from './list/period-filter.tsx';
import { PersonFilter } from './list/person-filter.tsx';
import { useVerification } from './seal/use-verification.ts';
import { VerifyButton } from './seal/verify-button.tsx';
import { VerifyResult } from './seal/verify-result.tsx';
import { AUDIT_SORT, type AuditSearch, listSearchOf } from './search.ts';

const route = getRouteApi('/_app/audit');
const OUTCOMES = [
  { value: 'done', label: 'Done' },
  { value: 'refused', label: 'Refused' },
] as const;

/** The audit log. */
export function AuditPage() {
  const allowed = useSession().can('audit.read');
  const { state, verify, dismiss } = useVerification();
  return (
    <Page fill>
      <PageHeader
        title="Audit"
        actions={allowed && <VerifyButton busy={state.state === 'running'} onVerify={verify} />}
      />
      <VerifyResult state={state} onDismiss={dismiss} />
      {allowed ? <Log /> : <NoPermission what="read the log" />}
    </Page>
  );
}

function Log() {
  const whole = route.useSearch();
  const search = listSearchOf(whole);
  const navigate = route.useNavigate();
  const onSearch = (change: Partial<AuditSearch>, options?: { replace: boolean }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), ...options });
  const table = useTableState<Omit<AuditSearch, 'event'>>({
    id: 'audit',
    search,
    onSearch,
    columns: auditColumns,
    initialSort: AUDIT_SORT,
  });
  const { plan, key } = useListPlan(planAudit(search));
  const group = 'Audit';
  useCommands([
    {
      id: 'audit.refused',
      title: 'Show what was refused',
      group,
      run: () => onSearch({ outcome: 'refused' }),
    },
    { id: 'audit.clear', title: 'Clear search and filters', group, run: table.clear },
  ]);
  return (
    <>
      <ListToolbar
        table={table}
        columns={auditColumns}
        placeholder="Document: path, address or id"
        tools={plan && <ExportButton plan={plan} filter={filterLabel(search)} />}
      >
        <PersonFilter value={search.person} onValue={(person) => onSearch({ person })} />
        <ActionFilter value={search.action} onValue={(action) => onSearch({ action })} />
        <FilterSelect
          label="Outcome"
          value={search.outcome}
          options={OUTCOMES}
          onValue={(outcome) => onSearch({ outcome })}
        />
        <PeriodFilter from={search.from} to={search.to} onPeriod={onSearch} />
        {search.call && (
          <Button
            aria-label="Remove the filter by call"
            onClick={() => onSearch({ call: undefined })}
          >
            <span className="text-ink-3">Call</span>
            <span className="max-w-24 truncate font-mono text-xs">{search.call}</span>
            <X aria-hidden className="text-ink-3" />
          </Button>
        )}
      </ListToolbar>
      {plan ? (
        <AuditTable key={key} plan={plan} table={table} onOpen={(event) => onSearch({ event })} />
      ) : (
        <NoEvents table={table} />
      )}
      {whole.event && (
        <EventSheet id={whole.event} onClose={() => onSearch({ event: undefined })} />
      )}
    </>
  );
}
