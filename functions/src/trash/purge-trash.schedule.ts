import { randomUUID } from 'node:crypto';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { wakeProjections } from '../phenomena/projections.ts';
import { firestore } from '../platform/admin.ts';
import { NEST_ACTOR } from '../platform/audit.ts';
import { log } from '../platform/log.ts';
import { deleteFiles } from './delete-files.ts';
import { requestDuePurge } from './request-return.ts';
import { onTheWay, purgeable } from './resume-trash.ts';
import { runToCompletion } from './run-to-completion.ts';

/** Phenomena per run; the next run continues. */
const LIMIT = 200;

/** Completes interrupted moves into and out of the trash, and purges what is due. */
export const purgeTrash = onSchedule(
  { schedule: 'every 5 minutes', timeoutSeconds: 540, maxInstances: 1 },
  async () => {
    const db = firestore();
    const nowMs = Date.now();
    const actor = { ...NEST_ACTOR, requestId: randomUUID() };
    for (const id of await purgeable(db, nowMs, LIMIT)) await requestDuePurge(db, id, actor, nowMs);
    const ids = await onTheWay(db, LIMIT);
    for (const phenomenonId of ids) {
      try {
        const end = await runToCompletion({ db, deleteFiles }, phenomenonId);
        log.info('trash.finished', { phenomenonId, end });
      } catch (error) {
        log.error('trash.unfinished', error, { phenomenonId });
      }
    }
    if (ids.length > 0) await wakeProjections();
  },
);
