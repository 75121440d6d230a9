import { TRASH_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { requestPurge } from './request-return.ts';
import { runTrashCall, TRASH_OPTIONS } from './run-trash-call.ts';

/** Permanently deletes a phenomenon in the trash, including its files. It cannot be undone. */
export const purgePhenomenon = implementCall(
  TRASH_CALLS.purgePhenomenon,
  (call) =>
    runTrashCall(call, {
      event: 'trash.purged',
      ...call.input,
      request: (command) => requestPurge(call.db, command),
    }),
  TRASH_OPTIONS,
);
