import { z } from 'zod';
import { tagsSchema } from '../fields.ts';
import { phenomenonReviewFields } from './phenomenon.ts';

/** What a bulk edit can change in a record. Search tokens are derived from the tags. */
export const bulkPatchSchema = z
  .strictObject({ ...phenomenonReviewFields, tags: tagsSchema })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'must change something');
export type BulkPatch = z.infer<typeof bulkPatchSchema>;
