import { useState } from 'react';
import { formatPlural } from '@/platform/format/number.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import type { MemberDeeds, Target } from '../data/use-member-deeds.ts';

export interface DeedQuestion {
  deed: 'suspendMember' | 'removeMember';
  targets: readonly Target[];
}

const WORDS = {
  suspendMember: {
    verb: 'Suspend',
    follows:
      'All sessions end at once and nothing can be opened until somebody reactivates them. What they reported stays.',
  },
  removeMember: {
    verb: 'Remove',
    follows:
      'All sessions end at once, and coming back takes an invitation or an admin. What they reported stays under their name.',
  },
};

interface DeedDialogProps {
  question: DeedQuestion | null;
  onClose(): void;
  deeds: MemberDeeds;
}

/** Asks before somebody loses access, and for the reason, which the log keeps. */
export function DeedDialog({ question, onClose, deeds }: DeedDialogProps) {
  const [reason, setReason] = useState('');
  if (!question) return null;
  const { deed, targets } = question;
  const { verb, follows } = WORDS[deed];
  const [first] = targets;
  const who = targets.length === 1 && first ? first.name : formatPlural(targets.length, 'member');
  const close = () => {
    setReason('');
    onClose();
  };
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={(open) => !open && close()}
      title={`${verb} ${who}?`}
      description={follows}
      confirm={verb}
      onConfirm={() => void deeds.setStatus(deed, targets, reason.trim())}
    >
      <Field label="Reason" hint="Optional. It is kept in the log.">
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
