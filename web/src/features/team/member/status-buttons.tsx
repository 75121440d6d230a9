import type { MemberStatus } from '@nest/model';
import { CirclePause, CirclePlay, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import type { MemberDeeds, Target } from '../data/use-member-deeds.ts';
import { DeedDialog, type DeedQuestion } from './deed-dialog.tsx';

interface StatusButtonsProps {
  targets: readonly Target[];
  deeds: MemberDeeds;
}

/** Suspend, reactivate and remove: those that make sense for some of the members. */
export function StatusButtons({ targets, deeds }: StatusButtonsProps) {
  const [asked, setAsked] = useState<DeedQuestion | null>(null);
  const among = (...statuses: MemberStatus[]) =>
    targets.filter(({ status }) => statuses.includes(status));
  const active = among('active');
  const away = among('suspended', 'removed');
  const present = among('active', 'suspended');
  return (
    <>
      {active.length > 0 && (
        <Button
          busy={deeds.busy}
          onClick={() => setAsked({ deed: 'suspendMember', targets: active })}
        >
          <CirclePause aria-hidden />
          Suspend
        </Button>
      )}
      {away.length > 0 && (
        <Button busy={deeds.busy} onClick={() => void deeds.setStatus('reactivateMember', away)}>
          <CirclePlay aria-hidden />
          Reactivate
        </Button>
      )}
      {present.length > 0 && (
        <Button
          busy={deeds.busy}
          onClick={() => setAsked({ deed: 'removeMember', targets: present })}
        >
          <UserRoundX aria-hidden />
          Remove
        </Button>
      )}
      <DeedDialog question={asked} onClose={() => setAsked(null)} deeds={deeds} />
    </>
  );
}
