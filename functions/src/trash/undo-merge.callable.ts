import { trashCallSchema } from '@nest/model';
import { requestUndoMerge } from './request-return.ts';
import { trashCallable } from './trash-callable.ts';

/** Undoes merges: each duplicate is restored, including what people added to it meanwhile. */
export const undoMerge = trashCallable({
  event: 'trash.unmerged',
  permission: 'phenomena.merge',
  stepUp: false,
  input: trashCallSchema,
  ids: ({ phenomenonIds }) => phenomenonIds,
  order: requestUndoMerge,
});
