import { type BulkPatch, EDIT_CONFLICT, type EditPhenomena, phenomenonPath } from '@nest/model';
import { useCallback } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { callFunction } from '@/lib/firebase/services.ts';
import { isOnline } from '@/lib/online.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { toast } from '@/lib/toast.ts';
import { applyChanges, type RecordChange, revertChanges } from '../changes.ts';

const UNDO_MS = 8_000;

/** The fields that a bulk edit may contain; the function derives the search tokens. */
const patchOf = ({ status, classification, assigneeUid, tags }: RecordChange['patch']): BulkPatch =>
  Object.fromEntries(
    Object.entries({ status, classification, assigneeUid, tags }).filter(
      ([, value]) => value !== undefined,
    ),
  );

const editsOf = (changes: readonly RecordChange[]): EditPhenomena['edits'] =>
  changes.map(({ id, version, patch }) => ({ id, version, patch: patchOf(patch) }));

const undone = (changes: readonly RecordChange[]): RecordChange[] =>
  changes.map(({ id, version, patch, before }) => ({
    id,
    version: version + 1,
    patch: before,
    before: patch,
  }));

/**
 * Changes many records at once with the `editPhenomena` function, which creates one audit event for
 * all of them. While offline, the changes are kept on this device, like other saves. Never rejects.
 */
export function useBulkEdit(): (
  changes: readonly RecordChange[],
  message: string,
) => Promise<void> {
  const save = useSave();
  return useCallback(
    async (changes, message) => {
      if (isOnline()) return callEdit(changes, message);
      await save({
        message,
        write: applyChanges(changes),
        undo: revertChanges(changes),
        base: changes.map(({ id, version }) => ({ path: phenomenonPath(id), version })),
      });
    },
    [save],
  );
}

async function callEdit(changes: readonly RecordChange[], message: string): Promise<void> {
  const id = toast.loading('Saving …');
  const input = { editId: crypto.randomUUID(), edits: editsOf(changes) };
  try {
    await callFunction(calls.editPhenomena, input);
    toast.success(message, {
      id,
      duration: UNDO_MS,
      action: { label: 'Undo', onClick: () => void callEdit(undone(changes), 'Undone') },
    });
  } catch (error) {
    tellFailure(error, id);
  }
}

function tellFailure(error: unknown, id: string | number): void {
  const { message, details } = error as { message?: string; details?: { reason?: string } };
  if (details?.reason === EDIT_CONFLICT) {
    toast.error('Somebody else changed one of these records meanwhile', {
      id,
      description: 'Nothing was overwritten. Look at what they changed, then try again.',
    });
  } else {
    toast.error('Not saved', { id, description: message });
  }
}
