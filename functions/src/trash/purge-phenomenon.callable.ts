import { trashCallSchema } from '@nest/model';
import { requestPurge } from './request-return.ts';
import { trashCallable } from './trash-callable.ts';

/** Permanently deletes a phenomenon in the trash, including its files. It cannot be undone. */
export const purgePhenomenon = trashCallable({
  event: 'trash.purged',
  permission: 'phenomena.delete',
  stepUp: true,
  input: trashCallSchema,
  ids: ({ phenomenonIds }) => phenomenonIds,
  order: requestPurge,
});
