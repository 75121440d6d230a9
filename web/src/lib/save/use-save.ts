import { doc, getDocFromServer, type WriteBatch, writeBatch } from 'firebase/firestore';
import { useCallback } from 'react';
import { db } from '../firebase/services.ts';
import { isOnline } from '../online.ts';
import { useSession } from '../session/session.tsx';
import { toast } from '../toast.ts';
import { basesOf, classifySaveError, type SaveBase, type SaveOutcome } from './save-error.ts';
import { whilePending } from './unsaved-changes.ts';

export interface Save {
  /** The toast's text: "Phenomenon saved". */
  message: string;
  /** Adds the writes to the batch, with metadata from `stampNew(uid)` or `stampChange(uid)`. */
  write(batch: WriteBatch, uid: string): void;
  /** The writes that undo it; the toast then offers Undo. */
  undo?: (batch: WriteBatch, uid: string) => void;
  /**
   * For versioned records: the version that the person saw. Distinguishes a conflict from a missing
   * permission.
   */
  base?: SaveBase | readonly SaveBase[];
  /** Called with the stored document if somebody else saved first; replaces the usual toast. */
  onConflict?: (outcome: Extract<SaveOutcome, { state: 'conflict' }>) => void;
}

const UNDO_MS = 8_000;

async function readStored(path: string) {
  return (await getDocFromServer(doc(db(), path))).data();
}

function tellRefusal(outcome: SaveOutcome, id: string | number): void {
  if (outcome.state === 'conflict') {
    toast.error('Somebody else changed this record meanwhile', {
      id,
      description: 'Nothing was overwritten. Look at what they changed, then save again.',
    });
  } else if (outcome.state === 'no-permission') {
    toast.error('Not saved: your role does not allow this change', { id });
  } else if (outcome.state === 'error') {
    toast.error('Not saved', { id, description: outcome.error.message });
  }
}

/**
 * Saves immediately on this device and reports the result. Live screens show the change before the
 * server has it; the promise settles with the server's decision, which waits while offline. Never
 * rejects.
 */
export function useSave(): (save: Save) => Promise<SaveOutcome> {
  const { uid } = useSession();
  return useCallback((save) => commit(save, uid), [uid]);
}

async function commit(save: Save, uid: string): Promise<SaveOutcome> {
  const batch = writeBatch(db());
  save.write(batch, uid);
  const written = whilePending(batch.commit());
  const { undo } = save;
  const undoBase = basesOf(save.base).map((base) => ({ ...base, version: base.version + 1 }));
  const id = toast.success(save.message, {
    description: isOnline() ? undefined : 'Kept on this device; it is sent when you are online.',
    duration: undo ? UNDO_MS : undefined,
    action: undo && {
      label: 'Undo',
      onClick: () => void commit({ message: 'Undone', write: undo, base: undoBase }, uid),
    },
  });
  try {
    await written;
    return { state: 'saved' };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const outcome = await classifySaveError(error, save.base, readStored);
    if (outcome.state === 'conflict' && save.onConflict) {
      toast.dismiss(id);
      save.onConflict(outcome);
    } else {
      tellRefusal(outcome, id);
    }
    return outcome;
  }
}
