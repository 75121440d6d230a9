import { type Exporter, exportStream } from '@nest/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveFile } from '@/platform/save-file.ts';
import type { ListPlan } from '../list/list-plan.ts';
import { type ExportProgress, exportFileName, exportRecords } from './export-pages.ts';
import { fetchExportPage } from './fetch-page.ts';

export type ExportState =
  | { state: 'idle' }
  | ({ state: 'running' } & ExportProgress)
  | ({ state: 'done'; fileName: string } & ExportProgress)
  | { state: 'cancelled' }
  | { state: 'failed'; error: Error };

/** Writes what the list shows into a file and offers it as a download. */
export function useExport(plan: ListPlan) {
  const [state, setState] = useState<ExportState>({ state: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const start = useCallback(
    async (exporter: Exporter) => {
      const controller = new AbortController();
      abort.current = controller;
      let progress: ExportProgress = { records: 0, read: 0 };
      setState({ state: 'running', ...progress });
      const records = exportRecords(
        (cursor) => fetchExportPage(plan, cursor),
        controller.signal,
        (next) => {
          progress = next;
          setState({ state: 'running', ...next });
        },
      );
      try {
        let file = new Blob([]);
        let pending: string[] = [];
        for await (const chunk of exportStream(exporter, records)) {
          pending.push(chunk);
          if (pending.length < 1_000) continue;
          file = new Blob([file, ...pending]);
          pending = [];
        }
        const fileName = exportFileName(exporter.extension, new Date());
        saveFile(new Blob([file, ...pending], { type: exporter.mediaType }), fileName);
        setState({ state: 'done', fileName, ...progress });
      } catch (cause) {
        if (controller.signal.aborted) return setState({ state: 'cancelled' });
        const error = cause instanceof Error ? cause : new Error(String(cause));
        setState({ state: 'failed', error });
      }
    },
    [plan],
  );
  return {
    state,
    start,
    cancel: () => abort.current?.abort(),
    reset: () => setState({ state: 'idle' }),
  };
}
