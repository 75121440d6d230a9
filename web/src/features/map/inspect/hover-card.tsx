import {
  CATEGORIES,
  CATEGORY_LABELS,
  indexOfIcao24,
  PHENOMENON_STATUSES,
  stateAt,
} from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import type { ReactNode } from 'react';
import { formatFeet, formatKnots, formatMetres } from '@/lib/format/flight.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { formatUtc } from '@/lib/format/time.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import type { Hit } from '../../../map/layers/hit.ts';
import type { MapPointer } from '../../../map/map-surface.ts';
import { useMapData } from '../map-contexts.ts';

interface HoverCardProps {
  pointer: MapPointer | null;
  /** Size of the map, in px. */
  room: { width: number; height: number };
}

const WIDTH_PX = 248;
const OFFSET_PX = 14;

/** What the pointer is over, in a few words. */
export function HoverCard({ pointer, room }: HoverCardProps) {
  if (!pointer?.picked) return null;
  const { x, y } = pointer.point;
  const isRight = x > room.width - WIDTH_PX - 2 * OFFSET_PX;
  const isLow = y > room.height - 120;
  return (
    <div
      role="tooltip"
      className="pointer-events-none absolute z-30 flex max-w-62 flex-col gap-0.5 rounded-md border border-line-strong bg-raised px-2.5 py-1.5 text-xs"
      style={{
        ...(isRight ? { right: room.width - x + OFFSET_PX } : { left: x + OFFSET_PX }),
        ...(isLow ? { bottom: room.height - y + OFFSET_PX } : { top: y + OFFSET_PX }),
      }}
    >
      <Words picked={pointer.picked} />
    </div>
  );
}

function Words({ picked }: { picked: Hit }): ReactNode {
  const { phenomena, shoots, sky } = useMapData();
  const points = phenomena.all;
  switch (picked.kind) {
    case 'cluster':
      return (
        <>
          <Title>{formatPlural(picked.count, 'phenomenon', 'phenomena')}</Title>
          <Detail>Click to see them apart</Detail>
        </>
      );
    case 'phenomenon': {
      const i = points.ids.indexOf(picked.id);
      const status = PHENOMENON_STATUSES[points.status[i] ?? 0] ?? 'reported';
      return (
        <>
          <Title>{points.titles[i] || 'Phenomenon'}</Title>
          {i >= 0 && (
            <>
              <span className="flex flex-wrap gap-x-2 text-ink-2">
                <StatusBadge plain look={PHENOMENON_STATUS_VARIANTS[status]} />
                {CATEGORY_LABELS[CATEGORIES[points.category[i] ?? 0] ?? 'other']}
              </span>
              <Detail>{formatUtc(Timestamp.fromMillis(points.observedAtMs[i] ?? 0))}</Detail>
            </>
          )}
          {picked.obscured && <Detail>Its place is known to some 20 km only</Detail>}
        </>
      );
    }
    case 'aircraft': {
      const row = sky.columns ? indexOfIcao24(sky.columns, picked.icao24) : -1;
      const state = sky.columns && row >= 0 ? stateAt(sky.columns, row) : null;
      const altitudeM = state?.geoAltitude ?? state?.baroAltitude ?? null;
      return (
        <>
          <Title>{state?.callsign?.trim() || picked.icao24}</Title>
          <Detail>
            {state?.onGround
              ? 'On the ground'
              : altitudeM !== null && `${formatMetres(altitudeM)} · ${formatFeet(altitudeM)}`}
            {state?.velocity != null && ` · ${formatKnots(state.velocity)}`}
          </Detail>
          {state && <Detail>{state.originCountry}</Detail>}
        </>
      );
    }
    case 'shoot': {
      const shoot = shoots.find(({ id }) => id === picked.id);
      return (
        <>
          <Title>{shoot?.title ?? 'Shoot'}</Title>
          {shoot && <Detail>{formatUtc(Timestamp.fromMillis(shoot.startedAtMs))}</Detail>}
        </>
      );
    }
  }
}

const Title = ({ children }: { children: ReactNode }) => (
  <span className="font-medium text-ink">{children}</span>
);
const Detail = ({ children }: { children: ReactNode }) => (
  <span className="tabular text-ink-3">{children}</span>
);
