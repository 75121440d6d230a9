import { AIRCRAFT_CATEGORIES, extrapolate, POSITION_SOURCES, type StateVector } from '@nest/model';
import {
  formatAge,
  formatClimb,
  formatClock,
  formatFeet,
  formatFeetPerMinute,
  formatKnots,
  formatMetres,
  formatSpeed,
} from '@/lib/format/flight.ts';
import { formatAzimuth } from '@/lib/format/place.ts';
import { useClockS } from '@/ui/aircraft/clock.tsx';
import { PositionAge } from '@/ui/aircraft/position-age.tsx';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { CopyButton } from '@/ui/copy-button.tsx';
import { Coordinates } from '@/ui/place.tsx';
import { emergencyOf } from '../emergency.ts';
import { Squawk } from '../list/columns.tsx';

/** A figure in both units, or nothing. */
const both = (value: number | null, si: (v: number) => string, other: (v: number) => string) =>
  value === null ? null : (
    <>
      {si(value)} <span className="text-ink-3">{other(value)}</span>
    </>
  );

/** Position and movement. */
export function FlightCard({ state, nowS }: { state: StateVector; nowS(): number }) {
  const now = useClockS();
  const place = extrapolate(state, nowS());
  const heardS = state.latitude === null ? null : (state.timePosition ?? state.lastContact);
  return (
    <Card aria-label="Now">
      <CardHeader title="Now" />
      <CardBody>
        <Facts className="tabular">
          <Fact name="Place">
            {place && (
              <Coordinates
                point={{
                  latitude: Number(place.latitude.toFixed(4)),
                  longitude: Number(place.longitude.toFixed(4)),
                  accuracyM: null,
                }}
              />
            )}
          </Fact>
          <Fact name="Position heard">
            <PositionAge heardS={heardS} />
            {heardS !== null && now - heardS > 15 && !state.onGround && state.velocity !== null && (
              <span className="block text-ink-3">carried on since by speed and track</span>
            )}
          </Fact>
          <Fact name="Altitude">
            {state.onGround
              ? 'On the ground'
              : both(state.geoAltitude ?? state.baroAltitude, formatMetres, formatFeet)}
          </Fact>
          <Fact name="Barometric">{both(state.baroAltitude, formatMetres, formatFeet)}</Fact>
          <Fact name="Speed">{both(state.velocity, formatSpeed, formatKnots)}</Fact>
          <Fact name="Climb">{both(state.verticalRate, formatClimb, formatFeetPerMinute)}</Fact>
          <Fact name="Track">
            {state.trueTrack === null ? null : formatAzimuth(state.trueTrack)}
          </Fact>
          <Fact name="Last message">
            {formatClock(state.lastContact)}{' '}
            <span className="text-ink-3">
              {formatAge(Math.max(0, now - state.lastContact))} ago
            </span>
          </Fact>
        </Facts>
      </CardBody>
    </Card>
  );
}

/** Identity, as sent by the transponder. */
export function IdentityCard({ icao24, state }: { icao24: string; state: StateVector | null }) {
  const emergency = emergencyOf(state?.squawk ?? null);
  const category = state?.category ?? null;
  return (
    <Card aria-label="Identity">
      <CardHeader title="Identity" />
      <CardBody>
        <Facts className="tabular">
          <Fact name="ICAO address">
            <span className="inline-flex items-center gap-1.5">
              <span className="font-mono">{icao24}</span>
              <CopyButton text={icao24} what="ICAO address" />
            </span>
          </Fact>
          {state && (
            <>
              <Fact name="Callsign">{state.callsign?.trim() || null}</Fact>
              <Fact name="Squawk">
                <Squawk squawk={state.squawk} />
                {emergency && <span className="ml-2 text-danger">{emergency}</span>}
              </Fact>
              <Fact name="Registered in">{state.originCountry || null}</Fact>
              <Fact name="Category">
                {category === null || category < 2 ? null : AIRCRAFT_CATEGORIES[category]}
              </Fact>
              <Fact name="Heard by">{POSITION_SOURCES[state.positionSource] ?? null}</Fact>
              <Fact name="Ident pressed">{state.spi ? 'Yes' : 'No'}</Fact>
            </>
          )}
        </Facts>
      </CardBody>
    </Card>
  );
}
