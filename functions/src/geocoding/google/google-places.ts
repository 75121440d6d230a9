import { distanceM, type FoundPlace, type NamedPlace } from '@nest/model';
import type { GoogleResult } from './google-client.ts';

/** Google's type for a point of its grid rather than a place. */
const PLUS_CODE = 'plus_code';
/** Uncertainty of a place by Google's location type, in metres. */
const ACCURACY_M: Record<string, number> = { ROOFTOP: 30, RANGE_INTERPOLATED: 100 };
const LEAST_AREA_M = 100;

const countryOf = ({ address_components }: GoogleResult) =>
  address_components.find(({ types }) => types.includes('country'))?.short_name ?? null;

export function foundPlace(result: GoogleResult): FoundPlace {
  const { location, location_type, viewport, bounds = viewport } = result.geometry;
  const at = { latitude: location.lat, longitude: location.lng };
  const corner = { latitude: bounds.northeast.lat, longitude: bounds.northeast.lng };
  return {
    id: result.place_id,
    name: result.address_components[0]?.long_name ?? result.formatted_address,
    label: result.formatted_address,
    countryCode: countryOf(result),
    ...at,
    accuracyM:
      ACCURACY_M[location_type] ?? Math.max(LEAST_AREA_M, Math.round(distanceM(at, corner))),
    population: null,
  };
}

/** The first of Google's results for a point that is a place name; null out at sea. */
export function namedPlace(results: readonly GoogleResult[]): NamedPlace | null {
  const result = results.find(({ types }) => !types.includes(PLUS_CODE));
  return result ? { label: result.formatted_address, countryCode: countryOf(result) } : null;
}
