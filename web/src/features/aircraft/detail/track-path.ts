import { encodeTrack, PATH_FORMAT, type StateVector } from '@nest/model';
import type { TrackPoint } from '@/lib/aircraft/use-track.ts';

/** A time gap longer than this, in s, separates two flights. */
const HEARD_AFTER_S = 3_600;

/**
 * A flight as an encoded path for the map; includes the aircraft's last position if it is newer
 * than the track. Null if there are fewer than two points.
 */
export function trackPath(points: readonly TrackPoint[], state: StateVector | null): string | null {
  const ordered = [...points].sort((a, b) => a.timeS - b.timeS);
  const last = ordered.at(-1);
  const heard = state && heardPoint(state);
  if (last && heard && heard.timeS > last.timeS && heard.timeS - last.timeS < HEARD_AFTER_S) {
    ordered.push(heard);
  }
  const [first] = ordered;
  if (!first || ordered.length < 2) return null;
  return encodeTrack(
    ordered.map(({ latitude, longitude, timeS }) => [
      latitude,
      longitude,
      Math.round(timeS - first.timeS),
    ]),
    PATH_FORMAT,
  );
}

function heardPoint(state: StateVector): TrackPoint | null {
  const { latitude, longitude, timePosition, lastContact, baroAltitude } = state;
  if (latitude === null || longitude === null) return null;
  return { timeS: timePosition ?? lastContact, latitude, longitude, altitudeM: baroAltitude };
}
