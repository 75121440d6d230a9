import { TRASH_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { requestTrash } from './request-removal.ts';
import { runTrashCall, TRASH_OPTIONS } from './run-trash-call.ts';

/** Moves phenomena with all their subdocuments to the trash. */
export const trashPhenomenon = implementCall(
  TRASH_CALLS.trashPhenomenon,
  (call) =>
    runTrashCall(call, {
      event: 'trash.trashed',
      ...call.input,
      request: (command) => requestTrash(call.db, command),
    }),
  TRASH_OPTIONS,
);
