import type { MemberStatus } from '@nest/model';
import { CirclePause, CirclePlay, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import type { MemberActions, Target } from '../data/use-member-actions.ts';
import { type ActionPrompt, ConfirmActionDialog } from './confirm-action-dialog.tsx';

interface StatusButtonsProps {
  targets: readonly Target[];
  actions: MemberActions;
}

/** Suspend, reactivate and remove: the actions that apply to some of the members. */
export function StatusButtons({ targets, actions }: StatusButtonsProps) {
  const [asked, setAsked] = useState<ActionPrompt | null>(null);
  const among = (...statuses: MemberStatus[]) =>
    targets.filter(({ status }) => statuses.includes(status));
  const active = among('active');
  const away = among('suspended', 'removed');
  const present = among('active', 'suspended');
  return (
    <>
      {active.length > 0 && (
        <Button
          busy={actions.busy}
          onClick={() => setAsked({ status: 'suspended', targets: active })}
        >
          <CirclePause aria-hidden />
          Suspend
        </Button>
      )}
      {away.length > 0 && (
        <Button busy={actions.busy} onClick={() => void actions.setStatus('active', away)}>
          <CirclePlay aria-hidden />
          Reactivate
        </Button>
      )}
      {present.length > 0 && (
        <Button
          busy={actions.busy}
          onClick={() => setAsked({ status: 'removed', targets: present })}
        >
          <UserRoundX aria-hidden />
          Remove
        </Button>
      )}
      <ConfirmActionDialog question={asked} onClose={() => setAsked(null)} actions={actions} />
    </>
  );
}
