import { inviteMemberSchema } from '@nest/model';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { eachOf } from './call-results.ts';
import { orderOf } from './invitation-callable.ts';
import { invite } from './invite.ts';

/** Invites one or several addresses. It grants a role, so it requires a second factor. */
export const inviteMember = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const uid = await requireMember(request, 'members.manage', db);
  requireStepUp(request);
  const { emails, ...terms } = validInput(inviteMemberSchema, request.data);
  const order = orderOf(request);
  const answer = await eachOf(emails, async (email, ordinal) => ({
    invitationId: await invite(db, email, terms, { ...order, ordinal }),
  }));
  const done = answer.results.filter((result) => result.done).length;
  log.info('invitations.sent', { uid, asked: emails.length, done, role: terms.role });
  return answer;
});
