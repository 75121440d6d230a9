import { TRASH_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { requestMerge } from './request-removal.ts';
import { runTrashCall, TRASH_OPTIONS } from './run-trash-call.ts';

/**
 * Merges duplicates into a keeper: it gets their shoots and comments, and their pages forward to
 * it.
 */
export const mergePhenomena = implementCall(
  TRASH_CALLS.mergePhenomena,
  (call) => {
    const { keeperId, duplicateIds, reason } = call.input;
    return runTrashCall(call, {
      event: 'trash.merged',
      phenomenonIds: duplicateIds,
      reason,
      request: (command) => requestMerge(call.db, { ...command, keeperId }),
    });
  },
  TRASH_OPTIONS,
);
