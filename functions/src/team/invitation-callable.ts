import { invitationCallSchema } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import type { CallableRequest } from 'firebase-functions/v2/https';
import { actorOf } from '../audit/audit.ts';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { eachOf } from './call-results.ts';
import type { InvitationCommand } from './invite.ts';

/** Actor and time of everything that one call does. */
export function orderOf(request: CallableRequest): Omit<InvitationCommand, 'ordinal'> {
  return {
    actor: { ...actorOf(request), actorUid: request.auth?.uid ?? '' },
    nowMs: Date.now(),
  };
}

/** A callable that applies one action to each invitation it names. */
export const invitationCallable = (
  event: string,
  action: (db: Firestore, invitationId: string, order: InvitationCommand) => Promise<void>,
  { stepUp }: { stepUp: boolean },
) =>
  onCall(CALLABLE, async (request) => {
    const db = firestore();
    const uid = await requireMember(request, 'members.manage', db);
    if (stepUp) requireStepUp(request);
    const { invitationIds } = validInput(invitationCallSchema, request.data);
    const order = orderOf(request);
    const answer = await eachOf(invitationIds, async (invitationId, ordinal) => {
      await action(db, invitationId, { ...order, ordinal });
      return { invitationId };
    });
    const done = answer.results.filter((result) => result.done).length;
    log.info(event, { uid, asked: invitationIds.length, done });
    return answer;
  });
