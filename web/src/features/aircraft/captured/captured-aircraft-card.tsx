import {
  type CapturedAircraft,
  FIRST_CAPTURE_ID,
  type SkyCapture,
  skyCapturePath,
} from '@nest/model';
import { Link } from '@tanstack/react-router';
import { PlaneTakeoff } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  formatClock,
  formatFeet,
  formatKnots,
  formatMetres,
  formatSpeed,
} from '@/lib/format/flight.ts';
import { formatCount, formatPlural } from '@/lib/format/number.ts';
import { formatAzimuth, formatDistance } from '@/lib/format/place.ts';
import { skyCaptureDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { faultText } from '@/ui/aircraft/aircraft-status-variants.ts';
import { Citation } from '@/ui/aircraft/citation.tsx';
import { Badge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { PlaceMap } from '@/ui/place-map/place-map.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, ErrorState, Malformed, NoPermission } from '@/ui/states.tsx';
import { Squawk } from '../list/columns.tsx';

/** The aircraft around a phenomenon at its time, nearest first. */
export function CapturedAircraftCard({ phenomenonId }: { phenomenonId: string }) {
  const { can } = useSession();
  const live = useLiveDoc(skyCaptureDocument, skyCapturePath(phenomenonId, FIRST_CAPTURE_ID));
  const now = can('aircraft.read') && (
    <Button asChild size="sm">
      <Link to="/aircraft" search={{ near: phenomenonId }}>
        Aircraft there now
      </Link>
    </Button>
  );
  if (live.state === 'loading') return <SkeletonLines lines={4} />;
  if (live.state === 'no-permission') return <NoPermission what="see the aircraft then" />;
  if (live.state === 'error') return <ErrorState error={live.error} onRetry={live.retry} />;
  if (live.data === null) {
    return (
      <EmptyState icon={PlaneTakeoff} title="No sky was captured" action={now}>
        Aircraft are captured when a phenomenon is reported within 7 days, with a public place and
        an exact time.
      </EmptyState>
    );
  }
  if (!live.data.ok) return <Malformed problem={live.data.problem} path={live.data.path} />;
  const capture = live.data.data;
  if (capture.status === 'unavailable') {
    return (
      <EmptyState icon={PlaneTakeoff} title="No aircraft data for that time" action={now}>
        {faultText(capture.reason)}
      </EmptyState>
    );
  }
  return <Captured capture={capture} action={now} />;
}

function Captured({ capture, action }: { capture: SkyCapture; action: ReactNode }) {
  const { aircraft, centre, found, radiusM, skyTimeS, wantedTimeS, simulated } = capture;
  const apartS = skyTimeS === null ? 0 : Math.round(skyTimeS - wantedTimeS);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-table text-ink-2">
        <p className="min-w-0 flex-1 basis-60">
          {formatPlural(found, 'aircraft', 'aircraft')} within {formatDistance(radiusM)}
          {skyTimeS !== null && ` at ${formatClock(skyTimeS)}`}
          {Math.abs(apartS) >= 5 &&
            `, ${formatCount(Math.abs(apartS))} s ${apartS < 0 ? 'before' : 'after'} the reported time`}
          {found > aircraft.length && `; the nearest ${formatCount(aircraft.length)} are kept`}.
        </p>
        {simulated && <Badge tone="info">Simulated</Badge>}
        {action}
      </div>
      {aircraft.length > 0 && (
        <PlaceMap
          point={{ ...centre, accuracyM: radiusM }}
          aircraft={aircraft}
          label="Aircraft around the place at that moment"
        />
      )}
      {aircraft.length > 0 && (
        <ul className="rounded-lg border border-line bg-surface">
          {aircraft.map((each) => (
            <CapturedRow key={each.icao24} aircraft={each} />
          ))}
        </ul>
      )}
      <Citation />
    </div>
  );
}

function CapturedRow({ aircraft }: { aircraft: CapturedAircraft }) {
  const { icao24, callsign, distanceM, onGround, velocity, trueTrack, squawk } = aircraft;
  const altitudeM = aircraft.geoAltitude ?? aircraft.baroAltitude;
  return (
    <li className="tabular flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 text-table last:border-b-0">
      <span className="w-24 font-medium">{callsign || icao24}</span>
      <span className="w-16 font-mono text-xs text-ink-2">{icao24}</span>
      <span className="w-20">{formatDistance(distanceM)}</span>
      <span className="w-40">
        {onGround && 'on ground'}
        {!onGround && altitudeM !== null && (
          <>
            {formatMetres(altitudeM)} <span className="text-ink-3">{formatFeet(altitudeM)}</span>
          </>
        )}
      </span>
      <span className="w-32">
        {velocity !== null && (
          <>
            {formatSpeed(velocity)} <span className="text-ink-3">{formatKnots(velocity)}</span>
          </>
        )}
      </span>
      <span className="w-20">{trueTrack !== null && formatAzimuth(trueTrack)}</span>
      {squawk && <Squawk squawk={squawk} />}
    </li>
  );
}
