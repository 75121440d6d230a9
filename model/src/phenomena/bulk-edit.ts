import { z } from 'zod';
import { idSchema, tagsSchema } from '../fields.ts';
import { versionSchema } from '../metadata.ts';
import { phenomenonReviewFields } from './phenomenon.ts';
import { MAX_BULK_EDIT } from './vocabulary.ts';

/** What a bulk edit can change in a record. Search tokens are derived from the tags. */
export const bulkPatchSchema = z
  .strictObject({ ...phenomenonReviewFields, tags: tagsSchema })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'must change something');
export type BulkPatch = z.infer<typeof bulkPatchSchema>;

/** Input of the `editPhenomena` callable. */
export const editPhenomenaSchema = z.strictObject({
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
