import type { CallResult } from '@nest/model';
import { calls } from '@/lib/calls/calls.ts';
import { type CallFailure, tellResults, useCall } from '@/lib/calls/use-call.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { toast } from '@/lib/toast.ts';
import { useSubmit } from '@/ui/form/use-submit.ts';

export interface TrashTarget {
  id: string;
  title: string;
}

/** Moving to the trash, merging and restoring, each with a toast that offers undo. */
export function useTrashActions() {
  const call = useCall();
  const { busy, submit } = useSubmit(toast.error);

  const run = async (work: Promise<{ results: CallResult[] } | CallFailure>) =>
    (await submit(work))?.results ?? [];
  const who = (targets: readonly TrashTarget[], ids: readonly string[]) =>
    ids.length === 1
      ? `“${targets.find(({ id }) => id === ids[0])?.title ?? 'One phenomenon'}”`
      : formatPlural(ids.length, 'phenomenon', 'phenomena');
  const idsOf = (targets: readonly TrashTarget[]) => targets.map(({ id }) => id);
  const isDone = (results: readonly CallResult[]) => results.some(({ done }) => done);

  const restore = async (targets: readonly TrashTarget[]) => {
    const results = await run(call(calls.restorePhenomenon, { phenomenonIds: idsOf(targets) }));
    tellResults(results, (_, ids) => `${who(targets, ids)} restored`);
    return isDone(results);
  };
  const undoMerge = async (targets: readonly TrashTarget[]) => {
    const results = await run(call(calls.undoMerge, { phenomenonIds: idsOf(targets) }));
    tellResults(results, (_, ids) => `${who(targets, ids)} stands by itself again`);
    return isDone(results);
  };
  const some = (targets: readonly TrashTarget[], ids: readonly string[]) =>
    targets.filter(({ id }) => ids.includes(id));
  return {
    busy,
    restore,
    undoMerge,
    trash: async (targets: readonly TrashTarget[], reason: string) => {
      const results = await run(
        call(calls.trashPhenomenon, { phenomenonIds: idsOf(targets), reason }),
      );
      tellResults(
        results,
        (_, ids) => `${who(targets, ids)} moved to the trash`,
        (ids) => void restore(some(targets, ids)),
      );
      return isDone(results);
    },
    purge: async (targets: readonly TrashTarget[]) => {
      const results = await run(call(calls.purgePhenomenon, { phenomenonIds: idsOf(targets) }));
      tellResults(results, (_, ids) => `${who(targets, ids)} deleted for good`);
      return isDone(results);
    },
    merge: async (keeper: TrashTarget, duplicates: readonly TrashTarget[], reason: string) => {
      const input = { keeperId: keeper.id, duplicateIds: idsOf(duplicates), reason };
      const results = await run(call(calls.mergePhenomena, input));
      tellResults(
        results,
        (_, ids) => `${who(duplicates, ids)} merged into “${keeper.title}”`,
        (ids) => void undoMerge(some(duplicates, ids)),
      );
      return isDone(results);
    },
  };
}
export type TrashActionSet = ReturnType<typeof useTrashActions>;
