import { endSessionSchema } from '@nest/model';
import { actorOf } from '../../audit/audit.ts';
import { auth, firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import { requireActiveMember, requireMember, validInput } from '../../platform/guard.ts';
import { log } from '../../platform/log.ts';
import { CALLABLE } from '../../platform/options.ts';
import { continuedToken } from './continued-token.ts';
import { endSession as end } from './sessions.ts';

/** Ends a session: one's own, or as a holder of `members.manage` another member's. */
export const endSession = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const caller = await requireActiveMember(request, db);
  const { sid, uid = caller.uid } = validInput(endSessionSchema, request.data);
  const isOwn = uid === caller.uid;
  if (!isOwn) await requireMember(request, 'members.manage', db);
  const from = isOwn ? caller.sid : null;
  const ended = await end(db, await auth(), { uid, sid, by: caller.uid, from }, actorOf(request));
  log.info('sessions.ended', { uid, by: caller.uid, ended });
  // More than the requested one: this session's refresh token was revoked with the others.
  return { ended, token: isOwn && ended > 1 ? await continuedToken(request, caller) : null };
});
