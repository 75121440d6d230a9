import type { CallResult, InviteMember } from '@nest/model';
import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { hasFailed, useCall } from '@/lib/calls/use-call.ts';
import { useSubmit } from '@/ui/form/use-submit.ts';
import { mailInvitation } from './mail.ts';

/** The result for one address. */
export interface Invited {
  email: string;
  state: 'mailed' | 'not mailed' | 'refused';
  /** The reason, if it was refused. */
  message: string;
  invitationId: string | null;
}

/** Invites addresses and mails each its link. If a mail fails, the invitation stays valid. */
export function useInvite() {
  const call = useCall();
  const { busy, problem, submit } = useSubmit();
  const [invited, setInvited] = useState<readonly Invited[] | null>(null);

  const inviteAndMail = async (input: InviteMember) => {
    const answer = await call(calls.inviteMember, input);
    return hasFailed(answer) ? answer : Promise.all(answer.results.map(mailed));
  };
  const invite = async (input: InviteMember) => {
    const answer = await submit(inviteAndMail(input));
    if (answer) setInvited(answer);
  };
  return { busy, problem, invited, invite, again: () => setInvited(null) };
}

/** Sends the mail of a created or renewed invitation. */
export async function mailed({ id, message, ...result }: CallResult): Promise<Invited> {
  const invitationId = result.invitationId ?? null;
  if (!invitationId) return { email: id, state: 'refused', message, invitationId };
  try {
    await mailInvitation(id, invitationId);
    return { email: id, state: 'mailed', message, invitationId };
  } catch {
    return { email: id, state: 'not mailed', message, invitationId };
  }
}
