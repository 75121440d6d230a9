import { trashCallSchema } from '@nest/model';
import { requestPurge } from './request-return.ts';
import { trashCallable } from './trash-callable.ts';

/** Deletes what lies in the trash for good, its files too. There is no way back. */
export const purgePhenomenon = trashCallable({
  event: 'trash.purged',
  permission: 'phenomena.delete',
  stepUp: true,
  input: trashCallSchema,
  ids: ({ phenomenonIds }) => phenomenonIds,
  order: requestPurge,
});
