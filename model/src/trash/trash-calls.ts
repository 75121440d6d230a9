import { z } from 'zod';
import { idSchema, text } from '../fields.ts';

/** Phenomena that one call may name. */
export const MAX_TRASH_CALL = 50;

const phenomenonIds = z
  .array(idSchema)
  .min(1, 'must name at least one')
  .max(MAX_TRASH_CALL, `must name at most ${MAX_TRASH_CALL}`)
  .refine((list) => new Set(list).size === list.length, 'must not repeat one');

/** Input of the `restorePhenomenon`, `purgePhenomenon` and `undoMerge` callables. */
export const trashCallSchema = z.strictObject({ phenomenonIds });
export type TrashCall = z.input<typeof trashCallSchema>;

/** Input of the `trashPhenomenon` callable. */
export const trashPhenomenonSchema = z.strictObject({
  phenomenonIds,
  /** Kept in the trash and in the log. */
  reason: text(3, 500),
});
export type TrashPhenomenon = z.input<typeof trashPhenomenonSchema>;

/** Input of the `mergePhenomena` callable. */
export const mergePhenomenaSchema = z
  .strictObject({
    keeperId: idSchema,
    duplicateIds: phenomenonIds,
    reason: text(0, 500).default(''),
  })
  .refine(({ keeperId, duplicateIds }) => !duplicateIds.includes(keeperId), {
    path: ['duplicateIds'],
    message: 'must not name the keeper',
  });
export type MergePhenomena = z.input<typeof mergePhenomenaSchema>;
