import type { CallResult } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import type { CallableOptions } from 'firebase-functions/v2/https';
import { wakeProjections } from '../phenomena/projections.ts';
import type { MemberActor } from '../platform/audit.ts';
import { countDone, eachOf } from '../platform/call-results.ts';
import { log } from '../platform/log.ts';
import { deleteFiles } from './delete-files.ts';
import type { TrashCommand } from './request.ts';
import { runToCompletion } from './run-to-completion.ts';

/** Fifty phenomena with all that hangs on them, one after another. */
export const TRASH_OPTIONS: CallableOptions = { timeoutSeconds: 300 };

interface TrashAction {
  event: string;
  phenomenonIds: readonly string[];
  reason?: string;
  request(command: TrashCommand): Promise<void>;
}

/** Requests something for each phenomenon that a call names, and sees it through. */
export async function runTrashCall(
  { db, actor }: { db: Firestore; actor: MemberActor },
  { event, phenomenonIds, reason = '', request }: TrashAction,
): Promise<{ results: CallResult[] }> {
  const answer = await eachOf(phenomenonIds, async (phenomenonId) => {
    await request({ actor, phenomenonId, reason });
    await complete(db, phenomenonId);
    return {};
  });
  await wakeProjections().catch((error) => log.error('trash.wakeFailed', error));
  log.info(event, { uid: actor.actorUid, asked: phenomenonIds.length, done: countDone(answer) });
  return answer;
}

/** What is requested is done in any case: what fails here, the schedule finishes. */
async function complete(db: Firestore, phenomenonId: string): Promise<void> {
  try {
    await runToCompletion({ db, deleteFiles }, phenomenonId);
  } catch (error) {
    log.error('trash.unfinished', error, { phenomenonId });
  }
}
