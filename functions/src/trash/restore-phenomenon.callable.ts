import { trashCallSchema } from '@nest/model';
import { requestRestore } from './request-return.ts';
import { trashCallable } from './trash-callable.ts';

/** Restores phenomena from the trash as they were. */
export const restorePhenomenon = trashCallable({
  event: 'trash.restored',
  permission: 'phenomena.delete',
  stepUp: false,
  input: trashCallSchema,
  ids: ({ phenomenonIds }) => phenomenonIds,
  order: requestRestore,
});
