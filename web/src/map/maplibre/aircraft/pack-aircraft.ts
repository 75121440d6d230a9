import { AIRCRAFT_FLAGS, type AircraftColumns } from '@nest/model';
import { shapeIndex } from '../../layers/aircraft/aircraft-shapes.ts';
import { placeOfAltitude } from '../../layers/altitude.ts';

/** Floats of one aircraft: see {@link packAircraft}. */
export const AIRCRAFT_FLOATS = 12;
/** A time before everything else, so that nothing is drawn. */
const NEVER_S = -1e6;
const RAD = Math.PI / 180;

/**
 * A snapshot in the shader's format, row by row: Mercator x and y in two floats each, the point on
 * the unit sphere, the time of the position in s relative to the snapshot's, speed in m/s (0 if it
 * does not move), track in radians, image, and altitude as a position in the palette (-1 for none).
 * Rows without a position keep their index and are never drawn.
 */
export function packAircraft(columns: AircraftColumns, into?: Float32Array): Float32Array {
  const { count, time, latitude, longitude, velocity, trueTrack, timePosition, lastContact } =
    columns;
  const length = count * AIRCRAFT_FLOATS;
  const out = into && into.length >= length ? into : new Float32Array(Math.ceil(length * 1.25));
  for (let row = 0, at = 0; row < count; row++, at += AIRCRAFT_FLOATS) {
    const phi = (latitude[row] ?? Number.NaN) * RAD;
    const lambda = (longitude[row] ?? Number.NaN) * RAD;
    const onGround = ((columns.flags[row] ?? 0) & AIRCRAFT_FLAGS.onGround) !== 0;
    const speed = velocity[row] ?? Number.NaN;
    const track = trueTrack[row] ?? Number.NaN;
    const heard = timePosition[row] ?? Number.NaN;
    const heardS = (Number.isNaN(heard) ? (lastContact[row] ?? time) : heard) - time;
    const hasPlace = !Number.isNaN(phi) && !Number.isNaN(lambda);
    const sine = Math.sin(phi);
    const across = Math.cos(phi);
    const x = 0.5 + lambda / (2 * Math.PI);
    // atanh(sin φ) = asinh(tan φ), finite at the poles because the sine is kept below 1.
    const y = 0.5 - Math.atanh(Math.max(-MAX_SINE, Math.min(MAX_SINE, sine))) / (2 * Math.PI);
    const xHi = Math.fround(x);
    const yHi = Math.fround(y);
    const moves = !onGround && speed > 0 && !Number.isNaN(track);
    out[at] = hasPlace ? xHi : 0;
    out[at + 1] = hasPlace ? x - xHi : 0;
    out[at + 2] = hasPlace ? yHi : 0;
    out[at + 3] = hasPlace ? y - yHi : 0;
    out[at + 4] = hasPlace ? Math.sin(lambda) * across : 0;
    out[at + 5] = hasPlace ? sine : 0;
    out[at + 6] = hasPlace ? Math.cos(lambda) * across : 1;
    out[at + 7] = hasPlace ? heardS : NEVER_S;
    out[at + 8] = moves ? speed : 0;
    out[at + 9] = Number.isNaN(track) ? 0 : track * RAD;
    out[at + 10] = shapeIndex(columns.category[row] ?? 0);
    out[at + 11] = palettePlace(columns, row, onGround);
  }
  return out;
}

const MAX_SINE = 1 - 1e-12;

function palettePlace(columns: AircraftColumns, row: number, onGround: boolean): number {
  const geometric = columns.geoAltitude[row] ?? Number.NaN;
  const metres = Number.isNaN(geometric) ? (columns.baroAltitude[row] ?? Number.NaN) : geometric;
  return onGround || Number.isNaN(metres) ? -1 : placeOfAltitude(metres);
}
