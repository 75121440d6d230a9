import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { hasFailed, tellResults, useCall } from '@/lib/calls/use-call.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { toast } from '@/lib/toast.ts';
import { mailed } from '../invite/use-invite.ts';
import type { InvitationRow } from './columns.tsx';

const count = (ids: readonly string[]) => formatPlural(ids.length, 'invitation');

/** Sends invitations again and withdraws them, each with a toast that offers undo. */
export function useInvitationActions() {
  const call = useCall();
  const [busy, setBusy] = useState(false);

  const run = async (
    action: typeof calls.resendInvitation | typeof calls.withdrawInvitation,
    rows: readonly InvitationRow[],
  ) => {
    setBusy(true);
    const answer = await call(action, { invitationIds: rows.map(({ id }) => id) });
    setBusy(false);
    if (!hasFailed(answer)) return answer.results;
    if (answer.failed) toast.error(answer.failed);
    return [];
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
