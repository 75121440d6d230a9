import { SESSION_CALLS } from '@nest/model';
import { auth } from '../../platform/admin.ts';
import { requireFactor, requirePermission } from '../../platform/guard.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { log } from '../../platform/log.ts';
import { continuedToken } from './continued-token.ts';
import { endSession as end } from './sessions.ts';

/**
 * Ends a session: one's own, or as a holder of `members.manage` another member's. Signing out asks
 * for nothing; ending any other session asks for the proof that ending all of them does.
 */
export const endSession = implementCall(
  SESSION_CALLS.endSession,
  async ({ db, caller, actor, input }) => {
    const { sid, uid = caller.uid } = input;
    const isOwn = uid === caller.uid;
    if (!isOwn) await requirePermission(caller, 'members.manage', db);
    if (!isOwn || sid !== caller.sid) requireFactor(caller, 'step-up-or-fresh');
    const from = isOwn ? caller.sid : null;
    const ended = await end(db, await auth(), { uid, sid, by: caller.uid, from }, actor);
    log.info('sessions.ended', { uid, by: caller.uid, ended });
    // More than the requested one: this session's refresh token was revoked with the others.
    return { ended, token: isOwn && ended > 1 ? await continuedToken(caller) : null };
  },
);
