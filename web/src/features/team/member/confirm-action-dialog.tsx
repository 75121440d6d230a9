import { useState } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import type { MemberActions, Target } from '../data/use-member-actions.ts';

export interface ActionPrompt {
  /** What the members are to become. */
  status: 'suspended' | 'removed';
  targets: readonly Target[];
}

const WORDS = {
  suspended: {
    verb: 'Suspend',
    follows:
      'All sessions end at once and nothing can be opened until somebody reactivates them. What they reported stays.',
  },
  removed: {
    verb: 'Remove',
    follows:
      'All sessions end at once, and coming back takes an invitation or an admin. What they reported stays under their name.',
  },
};

interface ConfirmActionDialogProps {
  question: ActionPrompt | null;
  onClose(): void;
  actions: MemberActions;
}

/** Asks for confirmation before a member loses access, and for the reason, which is logged. */
export function ConfirmActionDialog({ question, onClose, actions }: ConfirmActionDialogProps) {
  const [reason, setReason] = useState('');
  if (!question) return null;
  const { status, targets } = question;
  const { verb, follows } = WORDS[status];
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
      onConfirm={() => void actions.setStatus(status, targets, reason.trim())}
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
