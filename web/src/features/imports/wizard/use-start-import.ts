import type { ColumnMapping } from '@nest/model';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { startImport, startProblem } from './start-import.ts';

export type StartState =
  | { phase: 'idle' }
  | { phase: 'uploading'; share: number }
  | { phase: 'failed'; problem: string };

/** Uploads and starts; reports the progress, and can be cancelled during the upload. */
export function useStartImport(onStarted: (importId: string) => void) {
  const { uid } = useSession();
  const [state, setState] = useState<StartState>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return {
    state,
    async start(file: File, map: ColumnMapping) {
      const controller = new AbortController();
      running.current = controller;
      setState({ phase: 'uploading', share: 0 });
      try {
        const { signal } = controller;
        const onProgress = (share: number) => setState({ phase: 'uploading', share });
        onStarted(await startImport({ uid, file, map, onProgress, signal }));
      } catch (error) {
        if (controller.signal.aborted) setState({ phase: 'idle' });
        else setState({ phase: 'failed', problem: startProblem(error) });
      }
    },
    stop: () => running.current?.abort(),
  };
}
