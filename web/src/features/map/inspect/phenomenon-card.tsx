import {
  CATEGORY_LABELS,
  PHENOMENON_LABELS,
  type Phenomenon,
  phenomenonPath,
  SHAPE_LABELS,
} from '@nest/model';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Plane, Telescope } from 'lucide-react';
import { useEffect } from 'react';
import { formatAngle, formatAzimuth } from '@/lib/format/place.ts';
import { formatDuration, formatLocal, formatUtc } from '@/lib/format/time.ts';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Badge, StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { Fact, Facts } from '@/ui/card.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Coordinates } from '@/ui/place.tsx';
import { EmptyState } from '@/ui/states.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { useCamera } from '../map-contexts.ts';

/** The selected phenomenon; the map shows the uncertainty of its location. */
export function PhenomenonCard({ id }: { id: string }) {
  const live = useLiveDoc(phenomenonDocument, phenomenonPath(id));
  const { store } = useCamera();
  const record = live.data?.ok ? live.data.data : null;
  useEffect(() => {
    if (!record?.location) return;
    const { location, geoprivacy, lookAzimuthDeg } = record;
    store.setOverlays({ detail: { point: location, geoprivacy, lookAzimuthDeg } });
    return () => store.setOverlays({ detail: null });
  }, [store, record]);
  if (!record) {
    return (
      <LiveProblem
        live={live}
        noun="phenomenon"
        missing={
          <EmptyState icon={Telescope} title="There is no such phenomenon" className="py-6">
            <p>It may have been removed, or the address may be mistyped.</p>
          </EmptyState>
        }
      />
    );
  }
  return <Record id={id} record={record} />;
}

function Record({ id, record }: { id: string; record: Phenomenon }) {
  const { can } = useSession();
  const { location, summary, durationS, utcOffsetMin } = record;
  const local =
    utcOffsetMin === null
      ? null
      : formatLocal(record.observedAt, record.timePrecision, utcOffsetMin);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-2">
        <h3 className="text-sm font-semibold break-words">{record.title}</h3>
        <div className="flex flex-wrap gap-1.5">
          <StatusBadge look={PHENOMENON_STATUS_VARIANTS[record.status]} />
          {record.classification && <Badge>Class {record.classification}</Badge>}
        </div>
      </div>
      {summary && <p className="line-clamp-4 text-table text-ink-2">{summary}</p>}
      <Facts className="grid-cols-[4.5rem_1fr]">
        <Fact name="Observed">
          <span className="tabular block">
            {formatUtc(record.observedAt, record.timePrecision)}
          </span>
          {local && <span className="tabular block text-xs text-ink-3">{local} there</span>}
        </Fact>
        <Fact name="Place">
          {record.placeName || (location ? null : 'Not public')}
          {location && (
            <span className="block text-xs text-ink-2">
              <Coordinates point={location} />
            </span>
          )}
        </Fact>
        <Fact name={PHENOMENON_LABELS.category}>
          {CATEGORY_LABELS[record.category]}, {SHAPE_LABELS[record.shape].toLowerCase()}
        </Fact>
        {durationS !== null && <Fact name="Lasted">{formatDuration(durationS)}</Fact>}
        {record.lookAzimuthDeg !== null && (
          <Fact name="Looked">
            {formatAzimuth(record.lookAzimuthDeg)}
            {record.lookElevationDeg !== null && `, ${formatAngle(record.lookElevationDeg)}`}
          </Fact>
        )}
      </Facts>
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button asChild variant="primary">
          <Link to="/phenomena/$id" params={{ id }}>
            Open the record
            <ArrowRight aria-hidden />
          </Link>
        </Button>
        {location && can('aircraft.read') && (
          <Button asChild>
            <Link to="/aircraft" search={{ near: id }}>
              <Plane aria-hidden />
              Aircraft there now
            </Link>
          </Button>
        )}
      </div>
    </div>
  );
}
