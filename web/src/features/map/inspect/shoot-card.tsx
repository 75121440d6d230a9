import { shootPath } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Clapperboard } from 'lucide-react';
import { formatDuration, formatUtc } from '@/lib/format/time.ts';
import { shootDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { Fact, Facts } from '@/ui/card.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Coordinates } from '@/ui/place.tsx';
import { EmptyState } from '@/ui/states.tsx';
import { SHOOT_STATUS_VARIANTS } from '@/ui/status-variants.ts';

/** The shoot that is selected. */
export function ShootCard({ id }: { id: string }) {
  const live = useLiveDoc(shootDocument, shootPath(id));
  if (!live.data?.ok) {
    return (
      <LiveProblem
        live={live}
        noun="shoot"
        missing={
          <EmptyState icon={Clapperboard} title="There is no such shoot" className="py-6">
            <p>It may have been removed, or the address may be mistyped.</p>
          </EmptyState>
        }
      />
    );
  }
  const shoot = live.data.data;
  const { startedAt, endedAt, location, phenomenonId } = shoot;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col items-start gap-2">
        <h3 className="text-sm font-semibold break-words">{shoot.title}</h3>
        <StatusBadge look={SHOOT_STATUS_VARIANTS[shoot.status]} />
      </div>
      <Facts className="grid-cols-[4.5rem_1fr]">
        <Fact name="Began">
          <span className="tabular">{formatUtc(startedAt)}</span>
        </Fact>
        {endedAt && (
          <Fact name="Lasted">
            {formatDuration((endedAt.toMillis() - startedAt.toMillis()) / 1000)}
          </Fact>
        )}
        <Fact name="Operator">{shoot.operatorName}</Fact>
        <Fact name="Device">{shoot.device || null}</Fact>
        <Fact name="Place">{location && <Coordinates point={location} />}</Fact>
      </Facts>
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button asChild variant="primary">
          <Link to="/shoots/$id" params={{ id }}>
            Open the shoot
            <ArrowRight aria-hidden />
          </Link>
        </Button>
        {phenomenonId && (
          <Button asChild>
            <Link to="/phenomena/$id" params={{ id: phenomenonId }}>
              Its phenomenon
            </Link>
          </Button>
        )}
      </div>
    </div>
  );
}
