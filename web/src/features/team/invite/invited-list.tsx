import { CircleAlert, CircleX, MailCheck } from 'lucide-react';
import { CopyButton } from '@/ui/copy-button.tsx';
import { linkOf } from './mail.ts';
import type { Invited } from './use-invite.ts';

const LOOKS = {
  mailed: { icon: MailCheck, tone: 'text-ok', text: 'Invited, and the mail is on its way.' },
  'not mailed': {
    icon: CircleAlert,
    tone: 'text-signal',
    text: 'Invited, but no mail could be sent now. Copy the link and send it yourself.',
  },
  refused: { icon: CircleX, tone: 'text-danger', text: '' },
} as const;

/** The result for each address, with its link to copy. */
export function InvitedList({ invited }: { invited: readonly Invited[] }) {
  return (
    <ul aria-label="Invited" className="divide-y divide-line rounded-md border border-line">
      {invited.map(({ email, state, message, invitationId }) => {
        const { icon: Icon, tone, text } = LOOKS[state];
        return (
          <li key={email} className="flex items-center gap-3 px-3 py-2 text-table">
            <Icon aria-hidden className={`size-4 shrink-0 ${tone}`} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{email}</span>
              <span className="block text-xs text-ink-2">{message || text}</span>
            </span>
            {invitationId && <CopyButton text={linkOf(invitationId)} what="invitation link" />}
          </li>
        );
      })}
    </ul>
  );
}
