import type { CallResult, MemberCall } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { endAllSessions } from '../auth/sessions/sessions.ts';
import { auth } from '../platform/admin.ts';
import type { MemberActor } from '../platform/audit.ts';
import { countDone, eachOf } from '../platform/call-results.ts';
import { log } from '../platform/log.ts';
import { changeMember, type MemberAction } from './change-member.ts';

/** Applies one action to each member that a call names. */
export async function changeMembers(
  db: Firestore,
  actor: MemberActor,
  action: MemberAction,
  { uids, reason = '' }: MemberCall,
): Promise<{ results: CallResult[] }> {
  const answer = await eachOf(uids, async (uid, ordinal) => {
    await changeMember(db, { actor, action, uid, reason, ordinal });
    if (action.endsSessions) await endSessions(db, uid, actor, ordinal);
    return {};
  });
  log.info(action.action, { uid: actor.actorUid, asked: uids.length, done: countDone(answer) });
  return answer;
}

/** Ends where a member is signed in. Each has a request id of its own below that of the call. */
async function endSessions(db: Firestore, uid: string, actor: MemberActor, ordinal: number) {
  const requestId = `${actor.requestId}-${ordinal}`;
  try {
    const ending = { uid, by: actor.actorUid, keep: null };
    await endAllSessions(db, await auth(), ending, { ...actor, requestId });
  } catch (error) {
    // A member without an account has no session to end.
    if ((error as { code?: string }).code !== 'auth/user-not-found') throw error;
  }
}
