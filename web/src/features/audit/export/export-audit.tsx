import {
  AUDIT_EVENTS_COLLECTION,
  type AuditEvent,
  auditCsvExporter,
  auditJsonExporter,
  type ExportedEvent,
  type RecordExportInput,
} from '@nest/model';
import {
  collection,
  type DocumentSnapshot,
  getDocsFromServer,
  query,
  startAfter,
} from 'firebase/firestore';
import { useCallback } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { EXPORT_PAGE, type ExportPage } from '@/lib/export/export-pages.ts';
import { useExport } from '@/lib/export/use-export.ts';
import { callFunction, db } from '@/lib/firebase/services.ts';
import { auditEventDocument } from '@/lib/live/document-schemas.ts';
import { toDocument } from '@/lib/live/live-state.ts';
import { countQuery } from '@/lib/live/reads.ts';
import { pageQuery } from '@/lib/paging/list-query.ts';
import { ExportDialog } from '@/ui/export-dialog.tsx';
import { type AuditPlan, matchesRest } from '../list/audit-plan.ts';

const FORMATS = [
  {
    exporter: auditCsvExporter,
    label: 'CSV',
    meaning: 'For spreadsheets; formulas escaped',
  },
  {
    exporter: auditJsonExporter,
    label: 'JSON',
    meaning: 'For programs, with every field and its seal',
  },
] as const;

async function fetchPage(plan: AuditPlan, cursor: unknown): Promise<ExportPage<ExportedEvent>> {
  const events = collection(db(), AUDIT_EVENTS_COLLECTION);
  const whole = pageQuery(events, plan, { after: null, until: null }, EXPORT_PAGE);
  const after = cursor as DocumentSnapshot | null;
  const snapshot = await getDocsFromServer(after ? query(whole, startAfter(after)) : whole);
  countQuery(snapshot);
  const records = snapshot.docs.flatMap((document) => {
    const row = toDocument<AuditEvent>(auditEventDocument, document);
    return row.ok && matchesRest(plan, row.data) ? [{ id: row.id, event: row.data }] : [];
  });
  return {
    records,
    read: snapshot.size,
    next: snapshot.size < EXPORT_PAGE ? null : (snapshot.docs.at(-1) ?? null),
  };
}

interface ExportAuditProps {
  plan: AuditPlan;
  /** A description of the active filters; empty for none. */
  filter: string;
  onClose(): void;
}

/** Exports the listed events. The export is itself an event. */
export function ExportAudit({ plan, filter, onClose }: ExportAuditProps) {
  const { state, start, cancel } = useExport<ExportedEvent>({
    what: 'audit',
    fetchPage: useCallback((cursor: unknown) => fetchPage(plan, cursor), [plan]),
    onMade: useCallback(
      (count: number, format: RecordExportInput['format']) =>
        callFunction(calls.recordExport, {
          what: 'auditEvents',
          filter: filter.slice(0, 500),
          format,
          count,
        }),
      [filter],
    ),
  });
  return (
    <ExportDialog
      title="Export the log"
      description="As it is listed now. Personal data is masked in it, and the export leaves an event."
      scope={
        filter === ''
          ? 'No filter is set: the whole log. Each event is one read.'
          : `Filter: ${filter}. Each event is one read.`
      }
      formats={FORMATS}
      state={state}
      onStart={(exporter) => void start(exporter)}
      onCancel={cancel}
      onClose={onClose}
    />
  );
}
