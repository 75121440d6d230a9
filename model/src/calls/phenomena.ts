import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { versionSchema } from '../metadata.ts';
import { bulkPatchSchema } from '../phenomena/bulk-edit.ts';
import { MAX_BULK_EDIT } from '../phenomena/vocabulary.ts';
import { defineCalls } from './define-calls.ts';

const editPhenomenaSchema = z.strictObject({
  /** Chosen by the caller, new for each edit: repeating a call with it changes nothing. */
  editId: idSchema,
  edits: z
    .array(
      z.strictObject({
        id: idSchema,
        /** The version that the person saw. */
        version: versionSchema,
        patch: bulkPatchSchema,
      }),
    )
    .min(1, 'must name at least one record')
    .max(MAX_BULK_EDIT, `must name at most ${MAX_BULK_EDIT} records`)
    .refine(
      (edits) => new Set(edits.map(({ id }) => id)).size === edits.length,
      'must not repeat one',
    ),
});
export type EditPhenomena = z.input<typeof editPhenomenaSchema>;

/** Callables of phenomena. */
export const PHENOMENON_CALLS = defineCalls({
  /** Which permission it needs follows from the fields. */
  editPhenomena: {
    access: 'member',
    factor: 'none',
    input: editPhenomenaSchema,
    output: z.strictObject({ changed: z.number().int() }),
  },
});
