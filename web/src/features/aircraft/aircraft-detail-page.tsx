import { indexOfIcao24, stateAt } from '@nest/model';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft, PlaneTakeoff } from 'lucide-react';
import { useMemo } from 'react';
import { useAircraft } from '@/lib/aircraft/use-aircraft.ts';
import { useTrack } from '@/lib/aircraft/use-track.ts';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { AircraftNotice } from '@/ui/aircraft/aircraft-notice.tsx';
import { SkyBadge } from '@/ui/aircraft/aircraft-summary.tsx';
import { Citation } from '@/ui/aircraft/citation.tsx';
import { SkyClock } from '@/ui/aircraft/clock.tsx';
import { Button } from '@/ui/button.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, ErrorState, NoPermission } from '@/ui/states.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { FlightCard, IdentityCard } from './detail/aircraft-facts.tsx';
import { TrackCard } from './detail/track-card.tsx';
import { emergencyOf } from './emergency.ts';
import { Squawk } from './list/columns.tsx';

const route = getRouteApi('/_app/aircraft/$icao24');

/** One aircraft, live: its own data and its current flight. */
export function AircraftDetailPage({ icao24 }: { icao24: string }) {
  const sky = useAircraft();
  const isAddress = /^[0-9a-f]{6}$/.test(icao24);
  const track = useTrack(isAddress ? icao24 : null);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { columns } = sky;
  const state = useMemo(() => {
    const row = columns && isAddress ? indexOfIcao24(columns, icao24) : -1;
    return columns && row >= 0 ? stateAt(columns, row) : null;
  }, [columns, icao24, isAddress]);
  useCommands([
    {
      id: 'aircraft.list',
      title: 'Back to the list of aircraft',
      group: 'This aircraft',
      hotkey: 'u',
      run: () => void navigate({ to: '/aircraft', search }),
    },
  ]);
  const isWaiting = isAddress && track.state === 'loading';
  const isKnown = state !== null || (track.state === 'ready' && track.points.length > 0);
  const lastFlight =
    track.state === 'failed' && track.problem.kind !== 'absent'
      ? `Its last flight could not be had: ${track.problem.message}`
      : 'No flight of it is known. It may have landed, or the address may be mistyped.';
  return (
    <SkyClock nowS={sky.nowS}>
      <Page>
        <PageHeader
          title={state?.callsign?.trim() || icao24}
          badge={
            <>
              <SkyBadge {...sky} />
              {state && emergencyOf(state.squawk) && <Squawk squawk={state.squawk} />}
            </>
          }
          description={state ? state.originCountry : undefined}
          actions={
            <Tooltip label="Back to the list" command="aircraft.list">
              <Button asChild>
                <Link to="/aircraft" search={search}>
                  <ArrowLeft aria-hidden />
                  All aircraft
                </Link>
              </Button>
            </Tooltip>
          }
        />
        {sky.state === 'no-permission' && <NoPermission what="see aircraft" />}
        {sky.state === 'loading' && <SkeletonLines lines={9} />}
        {sky.state === 'failed' && (
          <ErrorState
            title="There is no sky to show"
            error={sky.problem && new Error(sky.problem.message)}
            onRetry={sky.retry}
          />
        )}
        {sky.state === 'ready' && (
          <>
            <AircraftNotice {...sky} />
            {!isKnown && !isWaiting && (
              <EmptyState icon={PlaneTakeoff} title="This aircraft is not in the sky now">
                <p>
                  No receiver hears <span className="font-mono">{icao24}</span>. {lastFlight}
                </p>
              </EmptyState>
            )}
            {(isKnown || isWaiting) && (
              <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
                <TrackCard track={track} state={state} nowS={sky.nowS} />
                <div className="flex min-w-0 flex-col gap-4">
                  {state ? (
                    <FlightCard state={state} nowS={sky.nowS} />
                  ) : (
                    <p className="text-table text-ink-2">
                      Not heard now. The map shows its last flight.
                    </p>
                  )}
                  <IdentityCard icao24={icao24} state={state} />
                </div>
              </div>
            )}
          </>
        )}
        <Citation />
      </Page>
    </SkyClock>
  );
}
