import { csvExporter, geojsonExporter, kmlExporter, type RecordExportInput } from '@nest/model';
import { useCallback } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { useExport } from '@/lib/export/use-export.ts';
import { callFunction } from '@/lib/firebase/services.ts';
import { ExportDialog } from '@/ui/export-dialog.tsx';
import { chipsOf } from '../list/filter-chips.tsx';
import type { PhenomenaPlan } from '../list/list-plan.ts';
import type { PhenomenaSearch } from '../search.ts';
import { fetchExportPage } from './fetch-page.ts';

const FORMATS = [
  {
    exporter: csvExporter,
    label: 'CSV',
    meaning: 'For spreadsheets; formulas escaped',
  },
  {
    exporter: geojsonExporter,
    label: 'GeoJSON',
    meaning: 'For maps and geographic tools',
  },
  {
    exporter: kmlExporter,
    label: 'KML',
    meaning: 'For Google Earth, with times and statuses',
  },
] as const;

interface ExportPhenomenaProps {
  plan: PhenomenaPlan;
  search: PhenomenaSearch;
  onClose(): void;
}

/** Exports what the list shows: the same filter, search and sort. */
export function ExportPhenomena({ plan, search, onClose }: ExportPhenomenaProps) {
  const fetchPage = useCallback((cursor: unknown) => fetchExportPage(plan, cursor), [plan]);
  const filter = filterOf(search);
  const onMade = useCallback(
    (count: number, format: RecordExportInput['format']) =>
      callFunction(calls.recordExport, {
        what: 'phenomena',
        filter: filter.slice(0, 500),
        format,
        count,
      }),
    [filter],
  );
  const { state, start, cancel } = useExport({ what: 'phenomena', fetchPage, onMade });
  return (
    <ExportDialog
      title="Export phenomena"
      description="As they are listed now. Hidden places and witnesses are left out."
      scope={
        filter === '' ? 'No filter is set: all phenomena that you may read.' : `Filter: ${filter}.`
      }
      formats={FORMATS}
      state={state}
      onStart={(exporter) => void start(exporter)}
      onCancel={cancel}
      onClose={onClose}
    />
  );
}

/** A description of an export's filter; empty for all. */
function filterOf(search: PhenomenaSearch): string {
  const parts = chipsOf(search).map(({ text }) => text);
  if (search.q) parts.unshift(`“${search.q}”`);
  return parts.join(', ');
}
