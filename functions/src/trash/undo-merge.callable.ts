import { TRASH_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { requestUndoMerge } from './request-return.ts';
import { runTrashCall, TRASH_OPTIONS } from './run-trash-call.ts';

/** Undoes merges: each duplicate is restored, including what people added to it meanwhile. */
export const undoMerge = implementCall(
  TRASH_CALLS.undoMerge,
  (call) =>
    runTrashCall(call, {
      event: 'trash.unmerged',
      ...call.input,
      request: (command) => requestUndoMerge(call.db, command),
    }),
  TRASH_OPTIONS,
);
