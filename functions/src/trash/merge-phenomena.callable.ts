import { mergePhenomenaSchema } from '@nest/model';
import { requestMerge } from './request-removal.ts';
import { trashCallable } from './trash-callable.ts';

/**
 * Merges duplicates into a keeper: it gets their shoots and comments, and their pages forward to
 * it.
 */
export const mergePhenomena = trashCallable({
  event: 'trash.merged',
  permission: 'phenomena.merge',
  stepUp: false,
  input: mergePhenomenaSchema,
  ids: ({ duplicateIds }) => duplicateIds,
  order: (db, order, { keeperId }) => requestMerge(db, { ...order, keeperId }),
});
