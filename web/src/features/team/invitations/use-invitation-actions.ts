import { calls } from '@/lib/calls/calls.ts';
import { tellResults, useCall } from '@/lib/calls/use-call.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { toast } from '@/lib/toast.ts';
import { useSubmit } from '@/ui/form/use-submit.ts';
import { mailed } from '../invite/use-invite.ts';
import type { InvitationRow } from './columns.tsx';

const count = (ids: readonly string[]) => formatPlural(ids.length, 'invitation');

/** Sends invitations again and withdraws them, each with a toast that offers undo. */
export function useInvitationActions() {
  const call = useCall();
  const { busy, submit } = useSubmit(toast.error);

  const run = async (
    action: typeof calls.resendInvitation | typeof calls.withdrawInvitation,
    rows: readonly InvitationRow[],
  ) => {
    const answer = await submit(call(action, { invitationIds: rows.map(({ id }) => id) }));
    return answer?.results ?? [];
  };
  const resend = async (rows: readonly InvitationRow[]) => {
    const results = await run(calls.resendInvitation, rows);
    const addressed = results.map((result) => ({
      ...result,
      id: rows.find(({ id }) => id === result.id)?.data.email ?? result.id,
    }));
    const sent = await Promise.all(addressed.filter(({ done }) => done).map(mailed));
    const unsent = sent.filter(({ state }) => state === 'not mailed');
    tellResults(addressed, (_, ids) => `${count(ids)} sent again`);
    if (unsent.length > 0) {
      toast.warning('No mail could be sent now', {
        description: `The invitation stands. Copy its link for ${unsent.map(({ email }) => email).join(', ')}.`,
      });
    }
  };
  const restore = async (rows: readonly InvitationRow[]) => {
    tellResults(await run(calls.resendInvitation, rows), (_, ids) => `${count(ids)} pending again`);
  };
  const withdraw = async (rows: readonly InvitationRow[]) => {
    tellResults(
      await run(calls.withdrawInvitation, rows),
      (_, ids) => `${count(ids)} withdrawn`,
      (ids) => void restore(rows.filter(({ id }) => ids.includes(id))),
    );
  };
  return { busy, resend, withdraw };
}
