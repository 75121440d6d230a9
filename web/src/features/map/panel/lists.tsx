import { Link } from '@tanstack/react-router';
import { ArrowDownWideNarrow, Clapperboard, PlaneTakeoff, Telescope } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import { useSession } from '@/lib/session/session.tsx';
import { AircraftNotice } from '@/ui/aircraft/aircraft-notice.tsx';
import { Button } from '@/ui/button.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, ErrorState, NoPermission } from '@/ui/states.tsx';
import { useAddress, useMapData } from '../map-contexts.ts';
import type { AircraftRow, InView, PhenomenonRow, ShootRow } from './in-view.ts';
import { RowList } from './row-list.tsx';
import { AircraftLines, PhenomenonLines, ShootLines } from './rows.tsx';
import type { PhenomenaInView } from './use-in-view.ts';
import { usePointAt } from './use-point-at.ts';

export function PhenomenaList({ inView }: { inView: PhenomenaInView }) {
  const { search, update, selection } = useAddress();
  const { nowMs } = useMapData();
  const { can } = useSession();
  const { open, point } = usePointAt<PhenomenonRow>();
  const isFiltered = [search.status, search.category, search.period, search.at].some(
    (part) => part,
  );
  if (!can('phenomena.read')) return <NoPermission what="see phenomena" />;
  if (inView.state === 'error') return <ErrorState error={inView.error} onRetry={inView.retry} />;
  if (inView.state === 'loading' && inView.count === 0) return <Loading />;
  if (inView.count === 0) {
    return (
      <EmptyState
        icon={Telescope}
        className="py-8"
        title={isFiltered ? 'Nothing in view passes the filters' : 'No phenomena in view'}
        action={
          isFiltered ? (
            <Button
              onClick={() =>
                update({ status: undefined, category: undefined, period: undefined, at: undefined })
              }
            >
              Clear the filters
            </Button>
          ) : (
            can('phenomena.create') && (
              <Button asChild>
                <Link to="/phenomena/new">Report a phenomenon</Link>
              </Button>
            )
          )
        }
      >
        <p>Move the map, or zoom out, to see more of the Earth.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Order />
      <RowList
        label="Phenomena in view"
        rows={inView.rows}
        selectedId={selection?.kind === 'phenomenon' ? selection.id : null}
        onOpen={open}
        onPoint={point}
        render={(row) => <PhenomenonLines row={row} nowMs={nowMs} />}
      />
      <More {...inView} />
    </>
  );
}

export function AircraftList({ inView }: { inView: InView<AircraftRow> | null }) {
  const { selection } = useAddress();
  const { sky } = useMapData();
  const { open, point } = usePointAt<AircraftRow>();
  if (sky.state === 'no-permission') return <NoPermission what="see aircraft" />;
  if (sky.problem?.kind === 'absent') return <NoAircraftThen why={sky.problem.message} />;
  if (sky.state === 'failed') {
    return (
      <ErrorState
        title="There is no sky to show"
        error={sky.problem && new Error(sky.problem.message)}
        onRetry={sky.retry}
      />
    );
  }
  if (!inView) return <Loading />;
  return (
    <>
      <div className="px-2.5 pt-2 empty:hidden">
        <AircraftNotice {...sky} />
      </div>
      {inView.count === 0 ? (
        <EmptyState icon={PlaneTakeoff} className="py-8" title="No aircraft in view" />
      ) : (
        <RowList
          label="Aircraft in view"
          rows={inView.rows}
          selectedId={selection?.kind === 'aircraft' ? selection.icao24 : null}
          onOpen={open}
          onPoint={point}
          render={(row) => <AircraftLines row={row} />}
        />
      )}
      <More {...inView} />
    </>
  );
}

export function ShootsList({ inView }: { inView: InView<ShootRow> }) {
  const { selection } = useAddress();
  const { nowMs } = useMapData();
  const { open, point } = usePointAt<ShootRow>();
  if (inView.count === 0) {
    return (
      <EmptyState icon={Clapperboard} className="py-8" title="No shoots in view">
        <p>The map shows the newest shoots that have a place.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Order />
      <RowList
        label="Shoots in view"
        rows={inView.rows}
        selectedId={selection?.kind === 'shoot' ? selection.id : null}
        onOpen={open}
        onPoint={point}
        render={(row) => <ShootLines row={row} nowMs={nowMs} />}
      />
    </>
  );
}

/** The sort: newest first, or nearest to the centre of the map. */
function Order() {
  const { search, update } = useAddress();
  const isNearest = search.sort === 'nearest';
  return (
    <div className="flex items-center justify-between border-b border-line px-3 pb-1 text-xs text-ink-3">
      <span>{isNearest ? 'Nearest to the middle of the map first' : 'Newest first'}</span>
      <Button
        variant="ghost"
        size="sm"
        onClick={() => update({ sort: isNearest ? undefined : 'nearest' })}
      >
        <ArrowDownWideNarrow aria-hidden />
        {isNearest ? 'Newest' : 'Nearest'}
      </Button>
    </div>
  );
}

function More({ rows, count }: InView<unknown>): ReactNode {
  if (rows.length >= count) return null;
  return (
    <p className="tabular border-t border-line px-3 py-1.5 text-xs text-ink-3">
      {formatCount(rows.length)} of {formatCount(count)} listed. Zoom in to see the others.
    </p>
  );
}

const Loading = () => (
  <div className="p-3" data-skeleton>
    <SkeletonLines lines={5} />
  </div>
);

const NoAircraftThen = ({ why }: { why: string }) => (
  <EmptyState icon={PlaneTakeoff} className="py-8" title="No archived sky for that moment">
    <p>{why} Phenomena and shoots are shown as they were known then.</p>
  </EmptyState>
);
