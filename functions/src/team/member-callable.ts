import { type MemberCall, memberCallSchema } from '@nest/model';
import type { CallableRequest } from 'firebase-functions/v2/https';
import { endAllSessions } from '../access/sessions.ts';
import { actorOf } from '../audit/audit.ts';
import { auth, firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { eachOf } from './call-results.ts';
import { changeMember, type MemberDeed, type MemberOrder } from './change-member.ts';

/** Does one deed to each member that a call names. */
export async function changeMembers(
  request: CallableRequest,
  deed: MemberDeed,
  { uids, reason = '' }: MemberCall,
) {
  const actor = { ...actorOf(request), actorUid: request.auth?.uid ?? '' };
  const answer = await eachOf(uids, async (uid, ordinal) => {
    await changeMember(firestore(), { actor, deed, uid, reason, ordinal });
    if (deed.endsSessions) await endSessions(uid, actor, ordinal);
    return {};
  });
  const done = answer.results.filter((result) => result.done).length;
  log.info(deed.action, { uid: actor.actorUid, asked: uids.length, done });
  return answer;
}

/** Ends where a member is signed in. Each has a request id of its own below that of the call. */
async function endSessions(uid: string, actor: MemberOrder['actor'], ordinal: number) {
  const requestId = `${actor.requestId}-${ordinal}`;
  try {
    const ending = { uid, by: actor.actorUid, keep: null };
    await endAllSessions(firestore(), await auth(), ending, { ...actor, requestId });
  } catch (error) {
    // A member without an account has no session to end.
    if ((error as { code?: string }).code !== 'auth/user-not-found') throw error;
  }
}

/** A callable that does one deed to members: by permission, and with a fresh second factor. */
export const memberCallable = (deed: MemberDeed) =>
  onCall(CALLABLE, async (request) => {
    await requireMember(request, deed.permission, firestore());
    requireStepUp(request);
    return changeMembers(request, deed, validInput(memberCallSchema, request.data));
  });
