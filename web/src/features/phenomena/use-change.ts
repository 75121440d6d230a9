import { type Phenomenon, phenomenonPath } from '@nest/model';
import { useCallback } from 'react';
import { useSave } from '@/lib/save/use-save.ts';
import { applyChanges, changeOf, type PhenomenonPatch, revertChanges } from './changes.ts';

/** Saves a few fields of one record immediately, with undo. */
export function useChange(id: string, phenomenon: Phenomenon) {
  const save = useSave();
  return useCallback(
    (patch: PhenomenonPatch, message: string) => {
      const change = changeOf(id, phenomenon, patch);
      if (!change) return;
      void save({
        message,
        write: applyChanges([change]),
        undo: revertChanges([change]),
        base: { path: phenomenonPath(id), version: phenomenon.version },
      });
    },
    [id, phenomenon, save],
  );
}
