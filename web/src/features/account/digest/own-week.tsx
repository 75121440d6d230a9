import type { OwnFigures } from '@nest/model';
import { formatPlural } from '@/lib/format/number.ts';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { StatusList } from './status-list.tsx';

const OPEN = ['reported', 'triaged', 'investigating'] as const;

/** The member's own figures. */
export function OwnWeek({ own }: { own: OwnFigures }) {
  return (
    <Card>
      <CardHeader title="Yours" />
      <CardBody className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-2 text-xs text-ink-3">What waits for you</h3>
          <StatusList
            counts={own.assigned}
            statuses={OPEN}
            whose={{ assigned: true }}
            none="Nothing that you are assigned to was open."
          />
        </div>
        <div className="min-w-0">
          <h3 className="mb-2 text-xs text-ink-3">
            Your reports, {formatPlural(own.reported, 'new one')} in this week
          </h3>
          <StatusList
            counts={own.reports}
            whose={{ mine: true }}
            none="You have not reported anything yet."
          />
        </div>
      </CardBody>
    </Card>
  );
}
