import { TEAM_CALLS } from '@nest/model';
import { countDone, eachOf } from '../platform/call-results.ts';
import { implementCall } from '../platform/implement-call.ts';
import { log } from '../platform/log.ts';
import { invite } from './invite.ts';

/** Invites one or several addresses. It grants a role, so it requires a second factor. */
export const inviteMember = implementCall(TEAM_CALLS.inviteMember, async ({ db, actor, input }) => {
  const { emails, ...terms } = input;
  const nowMs = Date.now();
  const answer = await eachOf(emails, async (email, ordinal) => ({
    invitationId: await invite(db, email, terms, { actor, nowMs, ordinal }),
  }));
  const fields = { uid: actor.actorUid, asked: emails.length, done: countDone(answer) };
  log.info('invitations.sent', { ...fields, role: terms.role });
  return answer;
});
