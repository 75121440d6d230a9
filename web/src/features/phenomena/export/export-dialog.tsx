import { csvExporter, geojsonExporter, kmlExporter } from '@nest/model';
import { useState } from 'react';
import { formatCount, formatPlural } from '@/platform/format/number.ts';
import { useOnline } from '@/platform/online.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Progress } from '@/ui/progress.tsx';
import { chipsOf } from '../list/filter-chips.tsx';
import type { ListPlan } from '../list/list-plan.ts';
import type { PhenomenaSearch } from '../search.ts';
import { type ExportState, useExport } from './use-export.ts';

const FORMATS = {
  csv: {
    exporter: csvExporter,
    label: 'CSV',
    meaning: 'For spreadsheets; formulas are made harmless',
  },
  geojson: {
    exporter: geojsonExporter,
    label: 'GeoJSON',
    meaning: 'For maps and geographic tools',
  },
  kml: {
    exporter: kmlExporter,
    label: 'KML',
    meaning: 'For Google Earth, with times and statuses',
  },
} as const;
type Format = keyof typeof FORMATS;

interface ExportDialogProps {
  plan: ListPlan;
  search: PhenomenaSearch;
  onClose(): void;
}

/** Exports what the list shows: the same filter, search and order. */
export function ExportDialog({ plan, search, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<Format>('csv');
  const { state, start, cancel } = useExport(plan);
  const isOnline = useOnline();
  const isRunning = state.state === 'running';
  return (
    <Dialog open onOpenChange={(open) => !open && !isRunning && onClose()}>
      <DialogContent
        title="Export phenomena"
        description="As they are listed now. Hidden places and witnesses are left out."
      >
        <p className="text-table text-ink-2">{scopeOf(search)}</p>
        <fieldset className="flex flex-col gap-2" disabled={isRunning}>
          <legend className="mb-2 text-table font-medium">Format</legend>
          {(Object.keys(FORMATS) as Format[]).map((name) => (
            <label
              key={name}
              className="flex gap-2.5 rounded-md border border-line-strong px-3 py-2 text-table has-checked:border-focus has-checked:bg-selected"
            >
              <input
                type="radio"
                name="format"
                checked={format === name}
                onChange={() => setFormat(name)}
                className="mt-0.5 size-4 accent-(--focus)"
              />
              <span>
                <span className="block font-medium">{FORMATS[name].label}</span>
                <span className="text-xs text-ink-2">{FORMATS[name].meaning}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Outcome state={state} />
        {!isOnline && !isRunning && (
          <FormAlert tone="info" title="You are offline">
            An export needs the server. Try again when you are online.
          </FormAlert>
        )}
        <DialogFooter>
          {isRunning ? (
            <Button onClick={cancel}>Cancel the export</Button>
          ) : (
            <>
              <Button onClick={onClose}>Close</Button>
              <Button
                variant="primary"
                disabled={!isOnline}
                onClick={() => void start(FORMATS[format].exporter)}
              >
                Export as {FORMATS[format].label}
              </Button>
            </>
          )}
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

/** Which records an export holds, in words. */
function scopeOf(search: PhenomenaSearch): string {
  const parts = chipsOf(search).map(({ text }) => text);
  if (search.q) parts.unshift(`“${search.q}”`);
  return parts.length === 0
    ? 'No filter is set: all phenomena that you may read. Each record is one read.'
    : `Filter: ${parts.join(', ')}. Each record is one read.`;
}

function Outcome({ state }: { state: ExportState }) {
  if (state.state === 'running') {
    return (
      <div className="flex flex-col gap-2" role="status">
        <Progress value={null} label="Export" />
        <p className="tabular text-table text-ink-2">
          {formatPlural(state.records, 'record')} so far, {formatCount(state.read)} read
        </p>
      </div>
    );
  }
  if (state.state === 'done') {
    return (
      <FormAlert tone="info" title={`${formatPlural(state.records, 'record')} exported`}>
        <span className="break-all">{state.fileName}</span>, {formatCount(state.read)} read.
      </FormAlert>
    );
  }
  if (state.state === 'cancelled') {
    return <FormAlert tone="info" title="The export was cancelled. No file was made." />;
  }
  if (state.state === 'failed') {
    return (
      <FormAlert title="The export failed. No file was made.">{state.error.message}</FormAlert>
    );
  }
  return null;
}
