import {
  type AircraftColumns,
  type ExtrapolatedColumns,
  extrapolateColumns,
  type Place,
} from '@nest/model';
import { sphereVector } from '../../sphere-vector.ts';

/** The hit tolerance in CSS pixels, beyond half the icon. */
export const PICK_SLACK_PX = 4;
const RAD = Math.PI / 180;

/**
 * All aircraft's positions at a time; cached, since a pointer requests them many times for the same
 * time.
 */
export class AircraftPlaces {
  #columns: AircraftColumns | null = null;
  #atS = Number.NaN;
  #out: ExtrapolatedColumns = emptyColumns(0);

  at(columns: AircraftColumns, atS: number, keepS: number): ExtrapolatedColumns {
    if (columns === this.#columns && Math.abs(atS - this.#atS) <= keepS) return this.#out;
    if (this.#out.latitude.length < columns.count) this.#out = emptyColumns(columns.count);
    extrapolateColumns(columns, atS, this.#out);
    this.#columns = columns;
    this.#atS = atS;
    return this.#out;
  }
}

const emptyColumns = (count: number): ExtrapolatedColumns => ({
  latitude: new Float64Array(count),
  longitude: new Float64Array(count),
  fade: new Float32Array(count),
});

/**
 * The rows within a chord of a location, nearest first, at most `limit`. The chord is exact for
 * small distances, where the cosine of the angle loses all its digits.
 */
export function aircraftNear(
  places: ExtrapolatedColumns,
  count: number,
  place: Place,
  maxChord: number,
  limit = 8,
): number[] {
  const [x, y, z] = sphereVector(place);
  const maxLatitude = (2 * Math.asin(Math.min(1, maxChord / 2))) / RAD;
  const found: { row: number; square: number }[] = [];
  for (let row = 0; row < count; row++) {
    const latitude = places.latitude[row] ?? Number.NaN;
    // Also false for NaN.
    if (!(Math.abs(latitude - place.latitude) <= maxLatitude)) continue;
    if ((places.fade[row] ?? 0) <= 0) continue;
    const across = Math.cos(latitude * RAD);
    const longitude = (places.longitude[row] ?? 0) * RAD;
    const dx = Math.sin(longitude) * across - x;
    const dy = Math.sin(latitude * RAD) - y;
    const dz = Math.cos(longitude) * across - z;
    const square = dx * dx + dy * dy + dz * dz;
    if (square <= maxChord * maxChord) found.push({ row, square });
  }
  found.sort((a, b) => a.square - b.square);
  return found.slice(0, limit).map(({ row }) => row);
}
