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
import type { TrashCommand } from './request.ts';
import { runToCompletion } from './run-to-completion.ts';

/** Fifty phenomena with all their subdocuments, one after another. */
const TIMEOUT_S = 300;

interface TrashAction<Input> {
  event: string;
  permission: Permission;
  stepUp: boolean;
  input: z.ZodType<Input>;
  ids(input: Input): readonly string[];
  order(db: Firestore, order: TrashCommand, input: Input): Promise<void>;
}

/** A callable that requests a command for each given phenomenon and completes it. */
export const trashCallable = <Input extends object>(action: TrashAction<Input>) =>
  onCall({ ...CALLABLE, timeoutSeconds: TIMEOUT_S }, async (request: CallableRequest) => {
    const db = firestore();
    const actorUid = await requireMember(request, action.permission, db);
    if (action.stepUp) requireStepUp(request);
    const input = validInput(action.input, request.data);
    const actor = { ...actorOf(request), actorUid };
    const answer = await eachOf(action.ids(input), async (phenomenonId) => {
      await action.order(db, { actor, phenomenonId, reason: reasonIn(input) }, input);
      await complete(db, phenomenonId);
      return {};
    });
    await wakeProjections().catch((error) => log.error('trash.wakeFailed', error));
    const done = answer.results.filter((result) => result.done).length;
    log.info(action.event, { uid: actorUid, asked: answer.results.length, done });
    return answer;
  });

const reasonIn = (input: object): string =>
  'reason' in input && typeof input.reason === 'string' ? input.reason : '';

/** A requested command is always completed: the schedule finishes what fails here. */
async function complete(db: Firestore, phenomenonId: string): Promise<void> {
  try {
    await runToCompletion({ db, deleteFiles }, phenomenonId);
  } catch (error) {
    log.error('trash.unfinished', error, { phenomenonId });
  }
}
