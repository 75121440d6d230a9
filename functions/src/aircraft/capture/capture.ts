import {
  type AircraftSnapshot,
  type Box,
  boxesAround,
  type CapturedAircraft,
  distanceM,
  type GeoPoint,
  isInBox,
  MAX_CAPTURED_AIRCRAFT,
  type StateVector,
} from '@nest/model';

const MAX_RADIUS_M = 20_037_509;

export interface CaptureArea {
  centre: { latitude: number; longitude: number };
  radiusM: number;
  /** The box to request from OpenSky. */
  box: Box;
}

/**
 * The area to search: around the public location, extended by its uncertainty. The exact location
 * of an obscured record is not used, because readers of the aircraft could derive it.
 */
export function captureArea(location: GeoPoint, radiusM: number): CaptureArea {
  const { latitude, longitude, accuracyM } = location;
  const centre = { latitude, longitude };
  const wide = Math.min(MAX_RADIUS_M, radiusM + (accuracyM ?? 0));
  const boxes = boxesAround(centre, wide);
  const [first] = boxes;
  // A circle across the 180th meridian is requested as one belt and cropped afterwards.
  const belt = { lamin: -90, lamax: 90, lomin: -180, lomax: 180 };
  const box =
    boxes.length === 1 && first
      ? first
      : { ...belt, lamin: first?.lamin ?? -90, lamax: first?.lamax ?? 90 };
  return { centre, radiusM: wide, box };
}

/** The aircraft within an area, nearest first and limited in number, and the total found. */
export function aircraftWithin(
  { states }: AircraftSnapshot,
  { centre, radiusM }: Pick<CaptureArea, 'centre' | 'radiusM'>,
): { found: number; aircraft: CapturedAircraft[] } {
  const boxes = boxesAround(centre, radiusM);
  const within = states
    .flatMap((state) => {
      const { latitude, longitude } = state;
      if (latitude === null || longitude === null) return [];
      if (!boxes.some((box) => isInBox(box, latitude, longitude))) return [];
      const away = distanceM(centre, { latitude, longitude });
      return away <= radiusM ? [captured(state, latitude, longitude, away)] : [];
    })
    .sort((a, b) => a.distanceM - b.distanceM);
  return { found: within.length, aircraft: within.slice(0, MAX_CAPTURED_AIRCRAFT) };
}

function captured(
  state: StateVector,
  latitude: number,
  longitude: number,
  away: number,
): CapturedAircraft {
  const { spi: _spi, sensors: _sensors, ...kept } = state;
  return {
    ...kept,
    callsign: kept.callsign?.trim().slice(0, 16) ?? null,
    originCountry: kept.originCountry.slice(0, 80),
    squawk: kept.squawk?.slice(0, 8) ?? null,
    latitude,
    longitude,
    distanceM: Math.round(away),
  };
}
