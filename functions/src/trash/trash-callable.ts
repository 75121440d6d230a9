import type { Permission } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import type { CallableRequest } from 'firebase-functions/v2/https';
import type { z } from 'zod';
import { actorOf } from '../audit/audit.ts';
import { wakeProjections } from '../phenomena/projections.ts';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { eachOf } from '../team/call-results.ts';
import { deleteFiles } from './delete-files.ts';
import { finish } from './finish.ts';
import type { TrashOrder } from './order.ts';

/** Fifty phenomena with all that hangs on them, one after another. */
const TIMEOUT_S = 300;

interface TrashDeed<Input> {
  event: string;
  permission: Permission;
  stepUp: boolean;
  input: z.ZodType<Input>;
  ids(input: Input): readonly string[];
  order(db: Firestore, order: TrashOrder, input: Input): Promise<void>;
}

/** A callable that orders something for each phenomenon it names, and sees it through. */
export const trashCallable = <Input extends object>(deed: TrashDeed<Input>) =>
  onCall({ ...CALLABLE, timeoutSeconds: TIMEOUT_S }, async (request: CallableRequest) => {
    const db = firestore();
    const actorUid = await requireMember(request, deed.permission, db);
    if (deed.stepUp) requireStepUp(request);
    const input = validInput(deed.input, request.data);
    const actor = { ...actorOf(request), actorUid };
    const answer = await eachOf(deed.ids(input), async (phenomenonId) => {
      await deed.order(db, { actor, phenomenonId, reason: reasonIn(input) }, input);
      await seeThrough(db, phenomenonId);
      return {};
    });
    await wakeProjections().catch((error) => log.error('trash.wakeFailed', error));
    const done = answer.results.filter((result) => result.done).length;
    log.info(deed.event, { uid: actorUid, asked: answer.results.length, done });
    return answer;
  });

const reasonIn = (input: object): string =>
  'reason' in input && typeof input.reason === 'string' ? input.reason : '';

/** What is ordered is done in any case: what fails here, the schedule finishes. */
async function seeThrough(db: Firestore, phenomenonId: string): Promise<void> {
  try {
    await finish({ db, deleteFiles }, phenomenonId);
  } catch (error) {
    log.error('trash.unfinished', error, { phenomenonId });
  }
}
