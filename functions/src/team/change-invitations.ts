import type { CallResult } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import type { MemberActor } from '../platform/audit.ts';
import { countDone, eachOf } from '../platform/call-results.ts';
import { log } from '../platform/log.ts';
import { type InvitationCommand, resend, withdraw } from './invite.ts';

/** What can be done with an invitation that was sent, by its event in the log. */
const ACTIONS = {
  'invitations.resent': resend,
  'invitations.withdrawn': withdraw,
} satisfies Record<
  string,
  (db: Firestore, invitationId: string, command: InvitationCommand) => Promise<void>
>;

/** Applies one action to each invitation that a call names. */
export async function changeInvitations(
  db: Firestore,
  actor: MemberActor,
  action: keyof typeof ACTIONS,
  { invitationIds }: { invitationIds: readonly string[] },
): Promise<{ results: CallResult[] }> {
  const nowMs = Date.now();
  const answer = await eachOf(invitationIds, async (invitationId, ordinal) => {
    await ACTIONS[action](db, invitationId, { actor, nowMs, ordinal });
    return { invitationId };
  });
  const done = countDone(answer);
  log.info(action, { uid: actor.actorUid, asked: invitationIds.length, done });
  return answer;
}
