import { type Phenomenon, STATUS_TRANSITIONS } from '@nest/model';
import { useSession } from '@/lib/session/session.tsx';
import { StatusMenu } from '@/ui/status-menu.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { useChange } from '../use-change.ts';

/** The status and, for reviewers, its possible transitions. */
export function PhenomenonStatus({ id, phenomenon }: { id: string; phenomenon: Phenomenon }) {
  const canReview = useSession().can('phenomena.review');
  const change = useChange(id, phenomenon);
  return (
    <StatusMenu
      noun="phenomenon"
      status={phenomenon.status}
      looks={PHENOMENON_STATUS_VARIANTS}
      next={canReview ? STATUS_TRANSITIONS[phenomenon.status] : []}
      onStatus={(status) =>
        change(
          { status },
          `Status set to ${PHENOMENON_STATUS_VARIANTS[status].label.toLowerCase()}`,
        )
      }
    />
  );
}
