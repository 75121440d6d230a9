import type { ByteReader, ByteWriter } from './byte-stream.ts';
import { HUNDREDTHS, readNumbers, type Scratch, WHOLE, writeNumbers } from './number-column.ts';

/**
 * Speed and track as transponders measure them: in the air as whole knots to the east and to the
 * north, on the ground as eighths of a knot and 128ths of a turn (ICAO Doc 9871, BDS 0,9 and 0,6).
 * That takes two thirds of the bytes of the derived pair and restores exactly the same numbers.
 */
export const MOTION_WRITTEN = 0;
const MOTION_AIR = 1;
const MOTION_SURFACE = 2;

/** The factor that OpenSky uses: m/s per knot. */
const KNOT_MPS = 0.514444;
const DEGREES = 180 / Math.PI;
/** Keeps decoded values within 32-bit integers; nothing flies this fast. */
const MAX_KNOTS = 32_768;

/**
 * Faster than `Math.round` and sufficient: the writer stores separately what does not round-trip.
 */
const hundredths = (value: number) => Math.floor(value * 100 + 0.5) / 100;
const airSpeed = (hypotenuse: number) => hundredths(hypotenuse * KNOT_MPS);

/**
 * Track in degrees of a speed in whole knots to the east and to the north: tan(θ/2) = x / (y + r),
 * halved once more, and Gregory's series of the arc tangent, to 1e-7 degrees. Unlike `Math.atan2`,
 * the result is the same in all JavaScript engines, so reader and writer agree to the last digit.
 * The unpredictable branches are avoided, which saves a tenth of a microsecond per aircraft.
 */
function airTrack(east: number, north: number, hypotenuse: number): number {
  // -1 for negative numbers, else 0.
  const isWest = east >> 31;
  const isSouth = north >> 31;
  const half = Math.abs(east) / (Math.abs(north) + hypotenuse);
  const z = half / (1 + Math.sqrt(1 + half * half));
  const w = z * z;
  const tail = 1 / 9 - w * (1 / 11 - w * (1 / 13 - w * (1 / 15 - w * (1 / 17))));
  const radians = z * (1 - w * (1 / 3 - w * (1 / 5 - w * (1 / 7 - w * tail))));
  const quadrant = radians * (4 * DEGREES);
  const halfTurn = quadrant + isSouth * (2 * quadrant - 180);
  return hundredths(halfTurn + isWest * (2 * halfTurn - 360));
}

const surfaceSpeed = (eighths: number) => hundredths((eighths / 8) * KNOT_MPS);
const surfaceTrack = (steps: number) => hundredths(steps * 2.8125);

export interface Motion {
  velocity: number | null;
  trueTrack: number | null;
}

/** How a motion is encoded, and the two integers it is encoded as. */
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
  const isSlow = Math.abs(east) < MAX_KNOTS && Math.abs(north) < MAX_KNOTS;
  const hypotenuse = Math.sqrt(east * east + north * north);
  if (isSlow && same(airSpeed(hypotenuse), airTrack(east, north, hypotenuse))) {
    return { mode: MOTION_AIR, x: east, y: north };
  }
  const eighths = Math.round(knots * 8) + 0;
  const steps = Math.round(trueTrack / 2.8125) + 0;
  if (same(surfaceSpeed(eighths), surfaceTrack(steps))) {
    return { mode: MOTION_SURFACE, x: eighths, y: steps };
  }
  return WRITTEN;
}

/** Writes motions; the caller writes their modes. */
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
      const hypotenuse = Math.sqrt(x * x + y * y);
      velocity[i] = airSpeed(hypotenuse);
      trueTrack[i] = hypotenuse > 0 ? airTrack(x, y, hypotenuse) : 0;
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
