import { z } from 'zod';
import { idSchema, text } from '../fields.ts';
import { callResultsSchema, distinctList } from './call-results.ts';
import { defineCalls } from './define-calls.ts';

/** Phenomena that one call may name. */
export const MAX_TRASH_CALL = 50;

const phenomenonIds = distinctList(idSchema, MAX_TRASH_CALL);
const trashCallSchema = z.strictObject({ phenomenonIds });

const trashPhenomenonSchema = z.strictObject({
  phenomenonIds,
  /** Kept in the trash and in the log. */
  reason: text(3, 500),
});

const mergePhenomenaSchema = z
  .strictObject({
    keeperId: idSchema,
    duplicateIds: phenomenonIds,
    reason: text(0, 500).default(''),
  })
  .refine(({ keeperId, duplicateIds }) => !duplicateIds.includes(keeperId), {
    path: ['duplicateIds'],
    message: 'must not name the keeper',
  });

/** Callables of the trash and of merging. What cannot be undone, or hides a record, asks for a factor. */
export const TRASH_CALLS = defineCalls({
  trashPhenomenon: {
    access: 'phenomena.delete',
    factor: 'step-up',
    input: trashPhenomenonSchema,
    output: callResultsSchema,
  },
  restorePhenomenon: {
    access: 'phenomena.delete',
    factor: 'none',
    input: trashCallSchema,
    output: callResultsSchema,
  },
  purgePhenomenon: {
    access: 'phenomena.delete',
    factor: 'step-up',
    input: trashCallSchema,
    output: callResultsSchema,
  },
  mergePhenomena: {
    access: 'phenomena.merge',
    factor: 'none',
    input: mergePhenomenaSchema,
    output: callResultsSchema,
  },
  undoMerge: {
    access: 'phenomena.merge',
    factor: 'none',
    input: trashCallSchema,
    output: callResultsSchema,
  },
});
