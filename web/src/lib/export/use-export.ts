import { type Exporter, exportStream, type RecordExportInput } from '@nest/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveFile } from '@/lib/save-file.ts';
import {
  type ExportPage,
  type ExportProgress,
  exportFileName,
  exportRecords,
} from './export-pages.ts';

export type ExportState =
  | { state: 'idle' }
  | ({ state: 'running' } & ExportProgress)
  | ({ state: 'done'; fileName: string } & ExportProgress)
  | { state: 'cancelled' }
  | { state: 'failed'; error: Error };

export interface ExportSource<R> {
  /** Part of the file's name: `phenomena`. */
  what: string;
  /**
   * Reads the page that starts at a cursor (null: the first one). Keep it stable between renders.
   */
  fetchPage(cursor: unknown): Promise<ExportPage<R>>;
  /** Called before the file is offered; if it rejects, there is no file. */
  onMade?(count: number, format: RecordExportInput['format']): Promise<unknown>;
}

/** Writes the content of a list to a file and offers it as a download. */
export function useExport<R>({ what, fetchPage, onMade }: ExportSource<R>) {
  const [state, setState] = useState<ExportState>({ state: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const start = useCallback(
    async (exporter: Exporter<R>) => {
      const controller = new AbortController();
      abort.current = controller;
      let progress: ExportProgress = { records: 0, read: 0 };
      setState({ state: 'running', ...progress });
      const records = exportRecords(fetchPage, controller.signal, (next) => {
        progress = next;
        setState({ state: 'running', ...next });
      });
      try {
        let file = new Blob([]);
        let pending: string[] = [];
        for await (const chunk of exportStream(exporter, records)) {
          pending.push(chunk);
          if (pending.length < 1_000) continue;
          file = new Blob([file, ...pending]);
          pending = [];
        }
        await onMade?.(progress.records, exporter.extension);
        controller.signal.throwIfAborted();
        const fileName = exportFileName(what, exporter.extension, new Date());
        saveFile(new Blob([file, ...pending], { type: exporter.mediaType }), fileName);
        setState({ state: 'done', fileName, ...progress });
      } catch (cause) {
        if (controller.signal.aborted) return setState({ state: 'cancelled' });
        const error = cause instanceof Error ? cause : new Error(String(cause));
        setState({ state: 'failed', error });
      }
    },
    [what, fetchPage, onMade],
  );
  return { state, start, cancel: () => abort.current?.abort() };
}
