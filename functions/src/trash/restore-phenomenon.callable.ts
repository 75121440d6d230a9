import { TRASH_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { requestRestore } from './request-return.ts';
import { runTrashCall, TRASH_OPTIONS } from './run-trash-call.ts';

/** Restores phenomena from the trash as they were. */
export const restorePhenomenon = implementCall(
  TRASH_CALLS.restorePhenomenon,
  (call) =>
    runTrashCall(call, {
      event: 'trash.restored',
      ...call.input,
      request: (command) => requestRestore(call.db, command),
    }),
  TRASH_OPTIONS,
);
