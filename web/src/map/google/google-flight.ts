import type { Place } from '@nest/model';
import type { MapView } from '../map-surface.ts';

type Step = Pick<MapView, 'center' | 'zoom' | 'bearingDeg' | 'pitchDeg'>;

/** The position of a flight between two views, for a share of its time from 0 to 1. */
export function flightStep(from: Step, to: Step, share: number): Step {
  // Slow at both ends.
  const eased = share * share * (3 - 2 * share);
  const mix = (a: number, b: number) => a + (b - a) * eased;
  const turn = (a: number, b: number) => a + shortest(b - a) * eased;
  const center: Place = {
    latitude: mix(from.center.latitude, to.center.latitude),
    longitude: turn(from.center.longitude, to.center.longitude),
  };
  return {
    center,
    zoom: mix(from.zoom, to.zoom),
    bearingDeg: turn(from.bearingDeg, to.bearingDeg),
    pitchDeg: mix(from.pitchDeg, to.pitchDeg),
  };
}

const shortest = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
