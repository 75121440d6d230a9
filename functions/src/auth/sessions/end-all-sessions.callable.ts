import { endAllSessionsSchema } from '@nest/model';
import { actorOf } from '../../audit/audit.ts';
import { auth, firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import { requireActiveMember, requireMember, validInput } from '../../platform/guard.ts';
import { log } from '../../platform/log.ts';
import { CALLABLE } from '../../platform/options.ts';
import { continuedToken } from './continued-token.ts';
import { endAllSessions as endAll } from './sessions.ts';

/**
 * Ends all of the caller's own sessions except the current one, or as a holder of `members.manage`
 * all of another member's.
 */
export const endAllSessions = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const caller = await requireActiveMember(request, db);
  const { uid = caller.uid } = validInput(endAllSessionsSchema, request.data);
  const isOwn = uid === caller.uid;
  if (!isOwn) await requireMember(request, 'members.manage', db);
  const keep = isOwn ? caller.sid : null;
  const ended = await endAll(db, await auth(), { uid, by: caller.uid, keep }, actorOf(request));
  log.info('sessions.allEnded', { uid, by: caller.uid, ended });
  return { ended, token: isOwn ? await continuedToken(request, caller) : null };
});
