import { AIRCRAFT_CATEGORIES } from '@nest/model';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  formatClimb,
  formatFeet,
  formatFeetPerMinute,
  formatKnots,
  formatMetres,
  formatSpeed,
} from '@/lib/format/flight.ts';
import { formatAzimuth, formatDistance } from '@/lib/format/place.ts';
import { PositionAge } from '@/ui/aircraft/position-age.tsx';
import { Badge } from '@/ui/badge.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { emergencyOf } from '../emergency.ts';
import type { AircraftRow } from './aircraft-row.ts';

const none = <span className="text-ink-3">—</span>;

/** A figure in SI units, with its other unit on hover. */
function figure(
  value: number | null,
  format: (value: number) => string,
  other: (value: number) => string,
): ReactNode {
  return value === null ? none : <span title={other(value)}>{format(value)}</span>;
}

/** A squawk, highlighted in an emergency. */
export function Squawk({ squawk }: { squawk: string | null }) {
  const emergency = emergencyOf(squawk);
  if (squawk === null) return none;
  if (!emergency) return squawk;
  return (
    <Badge tone="danger" title={`Squawks ${squawk}: ${emergency}`}>
      <TriangleAlert aria-hidden />
      {squawk}
      <span className="sr-only">: {emergency}</span>
    </Badge>
  );
}

export const aircraftColumns: readonly DataColumn<AircraftRow>[] = [
  {
    id: 'callsign',
    title: 'Callsign',
    fixed: true,
    card: 'title',
    width: 116,
    sortField: 'callsign',
    sortFirst: 'asc',
    cell: ({ call, icao24 }) => call || <span className="font-normal text-ink-2">{icao24}</span>,
  },
  {
    id: 'icao24',
    title: 'ICAO',
    width: 88,
    sortField: 'icao24',
    sortFirst: 'asc',
    cell: ({ icao24 }) => <span className="font-mono text-xs">{icao24}</span>,
  },
  {
    id: 'squawk',
    title: 'Squawk',
    card: 'badge',
    width: 96,
    cell: ({ squawk }) => <Squawk squawk={squawk} />,
  },
  {
    id: 'distance',
    title: 'Distance',
    width: 104,
    align: 'end',
    sortField: 'distance',
    sortFirst: 'asc',
    cell: ({ distanceM }) => (distanceM === null ? none : formatDistance(distanceM)),
  },
  {
    id: 'altitude',
    title: 'Altitude',
    width: 112,
    align: 'end',
    sortField: 'altitude',
    cell: ({ altitudeM, onGround }) =>
      onGround ? 'on ground' : figure(altitudeM, formatMetres, formatFeet),
  },
  {
    id: 'speed',
    title: 'Speed',
    width: 100,
    align: 'end',
    sortField: 'speed',
    cell: ({ velocity }) => figure(velocity, formatSpeed, formatKnots),
  },
  {
    id: 'climb',
    title: 'Climb',
    width: 108,
    align: 'end',
    from: 760,
    card: 'none',
    sortField: 'climb',
    cell: ({ verticalRate, onGround }) =>
      onGround ? none : figure(verticalRate, formatClimb, formatFeetPerMinute),
  },
  {
    id: 'track',
    title: 'Track',
    width: 96,
    align: 'end',
    from: 860,
    card: 'none',
    cell: ({ trueTrack }) => (trueTrack === null ? none : formatAzimuth(trueTrack)),
  },
  {
    id: 'age',
    title: 'Position',
    width: 108,
    align: 'end',
    sortField: 'age',
    sortFirst: 'asc',
    cell: ({ heardS }) => <PositionAge heardS={heardS} />,
  },
  {
    id: 'category',
    title: 'Category',
    width: 130,
    grow: 1,
    from: 1_040,
    card: 'none',
    cell: ({ category }) =>
      category === null || category < 2 ? none : (AIRCRAFT_CATEGORIES[category] ?? none),
  },
  {
    id: 'country',
    title: 'Registered in',
    width: 120,
    grow: 1,
    from: 1_180,
    card: 'none',
    cell: ({ originCountry }) => originCountry || none,
  },
];
