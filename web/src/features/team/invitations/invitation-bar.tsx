import { Copy, MailX, Send } from 'lucide-react';
import { formatPlural } from '@/lib/format/number.ts';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { SelectionBar } from '@/ui/data-table/selection-bar.tsx';
import { linkOf } from '../invite/mail.ts';
import { currentStatus, type InvitationRow } from './columns.tsx';
import { useInvitationActions } from './use-invitation-actions.ts';

/** Actions for the selected invitations. */
export function InvitationBar({
  rows,
  onClear,
}: {
  rows: readonly InvitationRow[];
  onClear(): void;
}) {
  const actions = useInvitationActions();
  useCommands([
    {
      id: 'invitations.unselect',
      title: 'Clear the selection',
      group: 'Team',
      hotkey: 'Escape',
      run: onClear,
    },
  ]);
  const sendable = rows.filter(({ data }) => data.status !== 'accepted');
  const pending = rows.filter(({ data }) => data.status === 'pending');
  const [only] = rows;
  const copy = async (row: InvitationRow) => {
    await navigator.clipboard.writeText(linkOf(row.id));
    toast.success('Link copied', { description: `It lets in ${row.data.email} and nobody else.` });
  };
  return (
    <SelectionBar
      label="Selected invitations"
      summary={rows.length === 1 ? only?.data.email : formatPlural(rows.length, 'invitation')}
      onClear={onClear}
    >
      <Button
        busy={actions.busy}
        disabled={sendable.length === 0}
        onClick={() => void actions.resend(sendable)}
      >
        <Send aria-hidden />
        Send again
      </Button>
      <Button
        busy={actions.busy}
        disabled={pending.length === 0}
        onClick={() => void actions.withdraw(pending)}
      >
        <MailX aria-hidden />
        Withdraw
      </Button>
      {only && rows.length === 1 && (
        <Button disabled={currentStatus(only) !== 'pending'} onClick={() => void copy(only)}>
          <Copy aria-hidden />
          Copy link
        </Button>
      )}
    </SelectionBar>
  );
}
