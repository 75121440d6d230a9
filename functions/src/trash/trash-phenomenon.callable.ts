import { trashPhenomenonSchema } from '@nest/model';
import { requestTrash } from './request-removal.ts';
import { trashCallable } from './trash-callable.ts';

/** Moves phenomena with all their subdocuments to the trash. */
export const trashPhenomenon = trashCallable({
  event: 'trash.trashed',
  permission: 'phenomena.delete',
  stepUp: true,
  input: trashPhenomenonSchema,
  ids: ({ phenomenonIds }) => phenomenonIds,
  order: requestTrash,
});
