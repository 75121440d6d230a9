import { type MemberCall, memberCallSchema } from '@nest/model';
import type { CallableRequest } from 'firebase-functions/v2/https';
import { actorOf } from '../audit/audit.ts';
import { endAllSessions } from '../auth/sessions/sessions.ts';
import { auth, firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { eachOf } from './call-results.ts';
import { changeMember, type MemberAction, type MemberCommand } from './change-member.ts';

/** Applies one action to each member that a call names. */
export async function changeMembers(
  request: CallableRequest,
  action: MemberAction,
  { uids, reason = '' }: MemberCall,
) {
  const actor = { ...actorOf(request), actorUid: request.auth?.uid ?? '' };
  const answer = await eachOf(uids, async (uid, ordinal) => {
    await changeMember(firestore(), { actor, action, uid, reason, ordinal });
    if (action.endsSessions) await endSessions(uid, actor, ordinal);
    return {};
  });
  const done = answer.results.filter((result) => result.done).length;
  log.info(action.action, { uid: actor.actorUid, asked: uids.length, done });
  return answer;
}

/** Ends all sessions of a member. Each has its own request id below that of the call. */
async function endSessions(uid: string, actor: MemberCommand['actor'], ordinal: number) {
  const requestId = `${actor.requestId}-${ordinal}`;
  try {
    const ending = { uid, by: actor.actorUid, keep: null };
    await endAllSessions(firestore(), await auth(), ending, { ...actor, requestId });
  } catch (error) {
    // A member without an account has no sessions.
    if ((error as { code?: string }).code !== 'auth/user-not-found') throw error;
  }
}

/**
 * A callable that applies one action to members: requires a permission and a fresh second factor.
 */
export const memberCallable = (action: MemberAction) =>
  onCall(CALLABLE, async (request) => {
    await requireMember(request, action.permission, firestore());
    requireStepUp(request);
    return changeMembers(request, action, validInput(memberCallSchema, request.data));
  });
