import { type Phenomenon, STATUS_TRANSITIONS } from '@nest/model';
import { useSession } from '@/platform/session/session.tsx';
import { PHENOMENON_STATUS_LOOKS } from '@/ui/status-looks.ts';
import { StatusMenu } from '@/ui/status-menu.tsx';
import { useChange } from '../use-change.ts';

/** The status, and for reviewers where it may go next. */
export function PhenomenonStatus({ id, phenomenon }: { id: string; phenomenon: Phenomenon }) {
  const mayReview = useSession().can('phenomena.review');
  const change = useChange(id, phenomenon);
  return (
    <StatusMenu
      noun="phenomenon"
      status={phenomenon.status}
      looks={PHENOMENON_STATUS_LOOKS}
      next={mayReview ? STATUS_TRANSITIONS[phenomenon.status] : []}
      onStatus={(status) =>
        change({ status }, `Status set to ${PHENOMENON_STATUS_LOOKS[status].label.toLowerCase()}`)
      }
    />
  );
}
