import { AIRCRAFT_CATEGORIES, indexOfIcao24, stateAt } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { ArrowRight, PlaneTakeoff } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTrack } from '@/lib/aircraft/use-track.ts';
import {
  formatClimb,
  formatFeet,
  formatKnots,
  formatMetres,
  formatSpeed,
} from '@/lib/format/flight.ts';
import { formatAzimuth } from '@/lib/format/place.ts';
import { SkyBadge } from '@/ui/aircraft/aircraft-summary.tsx';
import { PositionAge } from '@/ui/aircraft/position-age.tsx';
import { Button } from '@/ui/button.tsx';
import { Fact, Facts } from '@/ui/card.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, NoPermission } from '@/ui/states.tsx';
import { useCamera, useMapData } from '../map-contexts.ts';

/** The selected aircraft at its last position; the map shows its track. */
export function AircraftCard({ icao24 }: { icao24: string }) {
  const { store } = useCamera();
  const { sky, isPast } = useMapData();
  const { columns } = sky;
  // The flight of now is not that of then, and one of the past would cost credits.
  const track = useTrack(isPast ? null : icao24);
  const points = !isPast && track.state === 'ready' ? track.points : null;
  useEffect(() => {
    if (!points) return;
    store.setOverlays({ trail: points });
    return () => store.setOverlays({ trail: [] });
  }, [store, points]);
  const state = useMemo(() => {
    const row = columns ? indexOfIcao24(columns, icao24) : -1;
    return columns && row >= 0 ? stateAt(columns, row) : null;
  }, [columns, icao24]);
  if (sky.state === 'no-permission') return <NoPermission what="see aircraft" />;
  if (sky.state === 'loading') return <SkeletonLines lines={5} />;
  if (!state) {
    return (
      <EmptyState
        icon={PlaneTakeoff}
        title={isPast ? 'Not in the sky then' : 'Not in the sky now'}
        className="py-6"
      >
        <p>
          No receiver {isPast ? 'heard' : 'hears'} <span className="font-mono">{icao24}</span>.
        </p>
      </EmptyState>
    );
  }
  const altitudeM = state.geoAltitude ?? state.baroAltitude;
  const heardS = state.latitude === null ? null : (state.timePosition ?? state.lastContact);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-2">
        <h3 className="text-sm font-semibold">{state.callsign?.trim() || icao24}</h3>
        <div className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
          <SkyBadge {...sky} />
          <span className="font-mono">{icao24}</span>
        </div>
      </div>
      <Facts className="tabular grid-cols-[5.5rem_1fr]">
        <Fact name="Type">
          {state.category !== null && state.category > 1
            ? AIRCRAFT_CATEGORIES[state.category]
            : null}
        </Fact>
        <Fact name="Registered in">{state.originCountry || null}</Fact>
        <Fact name="Altitude">
          {state.onGround
            ? 'On the ground'
            : altitudeM === null
              ? null
              : `${formatMetres(altitudeM)} · ${formatFeet(altitudeM)}`}
        </Fact>
        <Fact name="Speed">
          {state.velocity === null
            ? null
            : `${formatSpeed(state.velocity)} · ${formatKnots(state.velocity)}`}
        </Fact>
        <Fact name="Climb">
          {state.verticalRate === null ? null : formatClimb(state.verticalRate)}
        </Fact>
        <Fact name="Track">{state.trueTrack === null ? null : formatAzimuth(state.trueTrack)}</Fact>
        <Fact name="Heard">
          <PositionAge heardS={heardS} />
        </Fact>
      </Facts>
      {track.state === 'failed' && track.problem.kind !== 'absent' && (
        <p className="text-xs text-ink-3">Its trail could not be had: {track.problem.message}</p>
      )}
      <div className="border-t border-line pt-3">
        <Button asChild variant="primary">
          <Link to="/aircraft/$icao24" params={{ icao24 }}>
            Open the aircraft
            <ArrowRight aria-hidden />
          </Link>
        </Button>
      </div>
    </div>
  );
}
