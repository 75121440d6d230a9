import { extrapolate, type StateVector } from '@nest/model';
import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TrackState } from '@/lib/aircraft/use-track.ts';
import { formatClock } from '@/lib/format/flight.ts';
import { formatDuration } from '@/lib/format/time.ts';
import { useClockS } from '@/ui/aircraft/clock.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { PlaceMap } from '@/ui/place-map/place-map.tsx';
import { trackPath } from './track-path.ts';

interface TrackCardProps {
  track: TrackState & { refresh(): void };
  state: StateVector | null;
  nowS(): number;
}

/** Minimum extent of the map, in metres: enough to recognize the coast. */
const LEAST_SPAN_M = 150_000;

/** The flight on a map; without a track, only the position. */
export function TrackCard({ track, state, nowS }: TrackCardProps) {
  useClockS();
  const points = track.state === 'ready' ? track.points : [];
  const path = trackPath(points, state);
  const now = state && extrapolate(state, nowS());
  const point = now && { latitude: now.latitude, longitude: now.longitude, accuracyM: null };
  return (
    <Card aria-label="Flight" className="overflow-hidden">
      <CardHeader
        title="Flight"
        actions={
          <Button variant="ghost" size="sm" onClick={track.refresh}>
            <RotateCw aria-hidden />
            Refresh
          </Button>
        }
      />
      {(path || point) && (
        <PlaceMap
          path={path}
          point={path ? null : point}
          spanM={LEAST_SPAN_M}
          pathName="Flight"
          label={path ? 'Track of the flight' : 'Place of the aircraft'}
          className="rounded-none! border-0!"
        />
      )}
      <CardBody className="border-t border-line py-2.5 text-table text-ink-2">
        {wordsOf(track, path !== null, points.length)}
      </CardBody>
    </Card>
  );
}

function wordsOf(track: TrackState, hasPath: boolean, count: number): ReactNode {
  if (track.state === 'loading') return 'Fetching the track …';
  if (track.state === 'failed') {
    if (track.problem.kind === 'absent') return 'OpenSky knows of no track of this flight.';
    return <span role="alert">The track could not be had: {track.problem.message}</span>;
  }
  if (!hasPath) return 'OpenSky knows of no track of this flight.';
  const [first] = track.points;
  const last = track.points.at(-1);
  if (!first || !last) return null;
  return `${count} points from ${formatClock(first.timeS)} to ${formatClock(last.timeS)}, ${formatDuration(last.timeS - first.timeS)}`;
}
