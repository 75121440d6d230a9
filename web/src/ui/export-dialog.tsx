import type { Exporter } from '@nest/model';
import { useState } from 'react';
import type { ExportState } from '@/lib/export/use-export.ts';
import { formatCount, formatPlural } from '@/lib/format/number.ts';
import { useOnline } from '@/lib/online.ts';
import { Button } from './button.tsx';
import { Dialog, DialogContent, DialogFooter } from './dialog.tsx';
import { FormAlert } from './form-alert.tsx';
import { Progress } from './progress.tsx';

interface ExportFormat<R> {
  exporter: Exporter<R>;
  label: string;
  meaning: string;
}

interface ExportDialogProps<R> {
  title: string;
  description: string;
  /** A description of the exported records. */
  scope: string;
  formats: readonly [ExportFormat<R>, ...ExportFormat<R>[]];
  /** From `useExport`. */
  state: ExportState;
  onStart(exporter: Exporter<R>): void;
  onCancel(): void;
  onClose(): void;
}

/** Exports the content of a list in one of several formats. */
export function ExportDialog<R>(props: ExportDialogProps<R>) {
  const { title, description, scope, formats, state, onStart, onCancel, onClose } = props;
  const [format, setFormat] = useState(formats[0]);
  const isOnline = useOnline();
  const isRunning = state.state === 'running';
  return (
    <Dialog open onOpenChange={(open) => !open && !isRunning && onClose()}>
      <DialogContent title={title} description={description}>
        <p className="text-table text-ink-2">{scope}</p>
        <fieldset className="flex flex-col gap-2" disabled={isRunning}>
          <legend className="mb-2 text-table font-medium">Format</legend>
          {formats.map((choice) => (
            <label
              key={choice.label}
              className="flex gap-2.5 rounded-md border border-line-strong px-3 py-2 text-table has-checked:border-focus has-checked:bg-selected"
            >
              <input
                type="radio"
                name="format"
                checked={format === choice}
                onChange={() => setFormat(choice)}
                className="mt-0.5 size-4 accent-(--focus)"
              />
              <span>
                <span className="block font-medium">{choice.label}</span>
                <span className="text-xs text-ink-2">{choice.meaning}</span>
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
            <Button onClick={onCancel}>Cancel the export</Button>
          ) : (
            <>
              <Button onClick={onClose}>Close</Button>
              <Button
                variant="primary"
                disabled={!isOnline}
                onClick={() => onStart(format.exporter)}
              >
                Export as {format.label}
              </Button>
            </>
          )}
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
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
