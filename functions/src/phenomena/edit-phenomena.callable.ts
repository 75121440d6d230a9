import { PHENOMENON_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { log } from '../platform/log.ts';
import { bulkEdit } from './bulk-edit.ts';
import { wakeProjections } from './projections.ts';

/**
 * Changes many phenomena at once, or none of them. The required permission depends on the fields.
 */
export const editPhenomena = implementCall(
  PHENOMENON_CALLS.editPhenomena,
  async ({ db, actor, input }) => {
    const changed = await bulkEdit(db, actor, input);
    await wakeProjections().catch((error) => log.error('phenomena.wakeFailed', error));
    log.info('phenomena.bulkEdited', { uid: actor.actorUid, editId: input.editId, changed });
    return { changed };
  },
);
