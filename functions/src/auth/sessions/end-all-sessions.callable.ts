import { SESSION_CALLS } from '@nest/model';
import { auth } from '../../platform/admin.ts';
import { requirePermission } from '../../platform/guard.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { log } from '../../platform/log.ts';
import { continuedToken } from './continued-token.ts';
import { endAllSessions as endAll } from './sessions.ts';

/**
 * Ends all of the caller's own sessions except the current one, or as a holder of `members.manage`
 * all of another member's.
 */
export const endAllSessions = implementCall(
  SESSION_CALLS.endAllSessions,
  async ({ db, caller, actor, input }) => {
    const { uid = caller.uid } = input;
    const isOwn = uid === caller.uid;
    if (!isOwn) await requirePermission(caller, 'members.manage', db);
    const keep = isOwn ? caller.sid : null;
    const ended = await endAll(db, await auth(), { uid, by: caller.uid, keep }, actor);
    log.info('sessions.allEnded', { uid, by: caller.uid, ended });
    return { ended, token: isOwn ? await continuedToken(caller) : null };
  },
);
