import type { ByteReader, ByteWriter } from './byte-stream.ts';
import { HUNDREDTHS, readNumbers, type Scratch, WHOLE, writeNumbers } from './number-column.ts';

/**
 * Speed and track as transponders measure them: in the air as whole knots to the east and to the
 * north, on the ground as eighths of a knot and 128ths of a turn (ICAO Doc 9871, BDS 0,9 and 0,6).
 * That takes two thirds of the bytes of the derived pair, and gives the very same numbers back.
 */
export const MOTION_WRITTEN = 0;
const MOTION_AIR = 1;
const MOTION_SURFACE = 2;

/** The factor that OpenSky's figures were made with, m/s in a knot. */
const KNOT_MPS = 0.514444;
const DEGREES = 180 / Math.PI;

const hundredths = (value: number) => Math.round(value * 100) / 100;
const airSpeed = (east: number, north: number) =>
  hundredths(Math.sqrt(east * east + north * north) * KNOT_MPS);

/**
 * Track in degrees of a speed to the east and to the north, to 2e-7 degrees: Gregory's series of the
 * arc tangent on either side of 22.5°, then mirrored out to the whole circle. Unlike `Math.atan2` it
 * is the same in all JavaScript engines, so that reader and writer agree to the last digit.
 */
function airTrack(east: number, north: number): number {
  const x = Math.abs(east);
  const y = Math.abs(north);
  const small = Math.min(x, y);
  const large = Math.max(x, y);
  if (large === 0) return 0;
  const isSteep = small > 0.414213562 * large;
  const z = isSteep ? (small - large) / (small + large) : small / large;
  const w = z * z;
  const tail = 1 / 9 - w * (1 / 11 - w * (1 / 13 - w * (1 / 15 - w * (1 / 17))));
  const radians = z * (1 - w * (1 / 3 - w * (1 / 5 - w * (1 / 7 - w * tail))));
  const octant = radians * DEGREES + (isSteep ? 45 : 0);
  const quadrant = x > y ? 90 - octant : octant;
  const half = north < 0 ? 180 - quadrant : quadrant;
  return hundredths(east < 0 ? 360 - half : half);
}

const surfaceSpeed = (eighths: number) => hundredths((eighths / 8) * KNOT_MPS);
const surfaceTrack = (steps: number) => hundredths(steps * 2.8125);

export interface Motion {
  velocity: number | null;
  trueTrack: number | null;
}

/** How a motion is written, and the two whole numbers that it is written as. */
export interface MotionCode {
  mode: number;
  x: number | null;
  y: number | null;
}

const WRITTEN: MotionCode = { mode: MOTION_WRITTEN, x: null, y: null };

export function motionCode({ velocity, trueTrack }: Motion): MotionCode {
  if (velocity === null || trueTrack === null) return WRITTEN;
  const same = (speed: number, track: number) =>
    Object.is(speed, velocity) && Object.is(track, trueTrack);
  const knots = velocity / KNOT_MPS;
  const east = Math.round(knots * Math.sin(trueTrack / DEGREES)) + 0;
  const north = Math.round(knots * Math.cos(trueTrack / DEGREES)) + 0;
  if (same(airSpeed(east, north), airTrack(east, north))) {
    return { mode: MOTION_AIR, x: east, y: north };
  }
  const eighths = Math.round(knots * 8) + 0;
  const steps = Math.round(trueTrack / 2.8125) + 0;
  if (same(surfaceSpeed(eighths), surfaceTrack(steps))) {
    return { mode: MOTION_SURFACE, x: eighths, y: steps };
  }
  return WRITTEN;
}

/** Writes motions; their modes are the caller's to write. */
export function writeMotions(
  writer: ByteWriter,
  motions: readonly Motion[],
  codes: readonly MotionCode[],
): void {
  writeNumbers(
    writer,
    codes.map(({ x }) => x),
    WHOLE,
  );
  writeNumbers(
    writer,
    codes.map(({ y }) => y),
    WHOLE,
  );
  const written = motions.filter((_, i) => codes[i]?.mode === MOTION_WRITTEN);
  writeNumbers(
    writer,
    written.map(({ velocity }) => velocity),
    HUNDREDTHS,
  );
  writeNumbers(
    writer,
    written.map(({ trueTrack }) => trueTrack),
    HUNDREDTHS,
  );
}

/** Reads what {@link writeMotions} wrote; NaN for null. */
export function readMotions(
  reader: ByteReader,
  modes: Uint8Array,
  scratch: Scratch,
): { velocity: Float64Array; trueTrack: Float64Array } {
  const count = modes.length;
  const velocity = readNumbers(reader, count, scratch);
  const trueTrack = readNumbers(reader, count, scratch);
  let writtenCount = 0;
  for (const mode of modes) if (mode === MOTION_WRITTEN) writtenCount++;
  const speeds = readNumbers(reader, writtenCount, scratch);
  const tracks = readNumbers(reader, writtenCount, scratch);
  let next = 0;
  for (let i = 0; i < count; i++) {
    const mode = modes[i];
    const x = velocity[i] ?? 0;
    const y = trueTrack[i] ?? 0;
    if (mode === MOTION_AIR) {
      velocity[i] = airSpeed(x, y);
      trueTrack[i] = airTrack(x, y);
    } else if (mode === MOTION_SURFACE) {
      velocity[i] = surfaceSpeed(x);
      trueTrack[i] = surfaceTrack(y);
    } else {
      velocity[i] = speeds[next] ?? Number.NaN;
      trueTrack[i] = tracks[next++] ?? Number.NaN;
    }
  }
  return { velocity, trueTrack };
}
