import { GEOPRIVACY_LABELS, PHENOMENON_LABELS, type Phenomenon } from '@nest/model';
import { Lock, MapPinned } from 'lucide-react';
import { formatAngle, formatAzimuth, formatDistance } from '@/lib/format/place.ts';
import { Badge } from '@/ui/badge.tsx';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { Coordinates } from '@/ui/place.tsx';
import { PlaceMap } from '@/ui/place-map/place-map.tsx';
import type { PrivateView } from './use-private.ts';

interface PlaceCardProps {
  phenomenon: Phenomenon;
  hidden: PrivateView;
}

/** The location: the map, the coordinates, and who can see them. */
export function PlaceCard({ phenomenon, hidden }: PlaceCardProps) {
  const { geoprivacy, location } = phenomenon;
  const secret = hidden.location.data?.ok ? hidden.location.data.data : null;
  const exact = geoprivacy === 'open' ? location : (secret?.location ?? null);
  const shown = exact ?? location;
  const placeName = secret?.placeName || phenomenon.placeName;
  return (
    <Card>
      <CardHeader
        title="Place"
        actions={
          geoprivacy !== 'open' && (
            <Badge>
              <Lock aria-hidden />
              {GEOPRIVACY_LABELS[geoprivacy]}
            </Badge>
          )
        }
      />
      {shown && (
        <PlaceMap
          point={shown}
          geoprivacy={exact ? 'open' : geoprivacy}
          lookAzimuthDeg={phenomenon.lookAzimuthDeg}
          label="Place of the observation"
        />
      )}
      <CardBody className="flex flex-col gap-3">
        {!shown && (
          <p className="flex items-center gap-2 text-table text-ink-3">
            <MapPinned aria-hidden className="size-4" />
            {geoprivacy === 'private' ? 'The place is private.' : 'No place was given.'}
          </p>
        )}
        <Facts>
          {placeName && <Fact name={PHENOMENON_LABELS.placeName}>{placeName}</Fact>}
          {location && (
            <Fact name={geoprivacy === 'obscured' ? 'Within 0.2°' : PHENOMENON_LABELS.location}>
              <Coordinates point={location} />
            </Fact>
          )}
          {geoprivacy !== 'open' && secret?.location && (
            <Fact name="Exact place">
              <Coordinates point={secret.location} />
            </Fact>
          )}
          {phenomenon.elevationM !== null && (
            <Fact name="Ground elevation">
              {formatDistance(phenomenon.elevationM)} above sea level
            </Fact>
          )}
          {phenomenon.lookAzimuthDeg !== null && (
            <Fact name="Look direction">
              {formatAzimuth(phenomenon.lookAzimuthDeg)}
              {phenomenon.lookElevationDeg !== null &&
                `, ${formatAngle(phenomenon.lookElevationDeg)} above the horizon`}
            </Fact>
          )}
          {phenomenon.lookAzimuthDeg === null && phenomenon.lookElevationDeg !== null && (
            <Fact name="Look angle">{formatAngle(phenomenon.lookElevationDeg)}</Fact>
          )}
        </Facts>
        {geoprivacy !== 'open' && <GeoprivacyNote hidden={hidden} />}
      </CardBody>
    </Card>
  );
}

function GeoprivacyNote({ hidden }: { hidden: PrivateView }) {
  if (!hidden.allowed || hidden.location.state === 'no-permission') {
    return (
      <p className="text-xs text-ink-3">
        The exact place is kept from you: it needs the right to read private data.
      </p>
    );
  }
  return <p className="text-xs text-ink-3">Other members do not learn the exact place.</p>;
}
