import { AircraftFormatError, type ByteReader, type ByteWriter } from './byte-stream.ts';

/** A code of a column: null, a value that lies on no grid, or a step of the grid above these. */
export const NULL_CODE = 0;
export const EXACT_CODE = 1;
export const FIRST_STEP = 2;
const LAST_CODE = 0xffff_ffff;

/**
 * A grid of values: step k stands for `⌊k · step + ½⌋ / divisor`, which gives the very double that
 * the decimal number was parsed to, because both are the nearest one.
 */
interface Grid {
  readonly step: number;
  readonly divisor: number;
  /** What the lowest plane counts to; 256 unless the quantity has round numbers of its own. */
  readonly radix: number;
}

/** Known to reader and writer by position: only ever add at the end. */
const UNIT: Grid = { step: 1, divisor: 1, radix: 256 };
const GRIDS: readonly Grid[] = [
  UNIT,
  { step: 1, divisor: 100, radix: 256 },
  { step: 1, divisor: 10_000, radix: 256 },
  { step: 1, divisor: 1_000_000, radix: 256 },
  // 25 feet, in which transponders report altitudes, written in metres with two decimals; flight
  // levels are 1,000 feet apart, 40 steps.
  { step: 762, divisor: 100, radix: 40 },
  // 64 feet a minute, in which they report vertical rates, written in m/s with two decimals.
  { step: 32.512, divisor: 100, radix: 256 },
];
/** Positions in the list of grids that suit each kind of quantity, coarsest first. */
export const WHOLE = [0] as const;
export const DEGREES = [2, 3] as const;
export const HUNDREDTHS = [1, 3] as const;
export const ALTITUDES = [4, 1] as const;
export const VERTICAL_RATES = [5, 1] as const;

/**
 * Writes codes plane by plane: the lowest digits of all, to base `radix`, then all next ones, to base
 * 256. If all codes are equal there is no plane.
 */
export function writeCodes(writer: ByteWriter, codes: Uint32Array, radix = 256): void {
  const first = codes[0] ?? 0;
  let largest = 0;
  let isConstant = true;
  for (const code of codes) {
    if (code > largest) largest = code;
    if (code !== first) isConstant = false;
  }
  const above = Math.floor(largest / radix);
  const planes = isConstant ? 0 : 1 + Math.ceil((32 - Math.clz32(above)) / 8);
  writer.u8(planes);
  writer.u8(radix - 1);
  if (planes === 0) writer.u32(first);
  for (let plane = 0, unit = 1; plane < planes; plane++) {
    const base = plane === 0 ? radix : 256;
    const digits = new Uint8Array(codes.length);
    for (let i = 0; i < digits.length; i++) digits[i] = Math.floor((codes[i] ?? 0) / unit) % base;
    writer.bytes(digits);
    unit *= base;
  }
}

/** Reads `count` codes that {@link writeCodes} wrote, into an array to use again where there is one. */
export function readCodes(
  reader: ByteReader,
  count: number,
  codes: Uint32Array = new Uint32Array(count),
): Uint32Array {
  const planes = reader.u8();
  let unit = reader.u8() + 1;
  if (planes > 5) throw new AircraftFormatError(`A column of aircraft has ${planes} planes.`);
  if (planes === 0) return codes.fill(reader.u32(), 0, count);
  const lowest = reader.bytes(count);
  if (planes === 1) {
    codes.set(lowest);
    return codes;
  }
  const second = reader.bytes(count);
  for (let i = 0; i < count; i++) codes[i] = (lowest[i] ?? 0) + (second[i] ?? 0) * unit;
  for (let plane = 2; plane < planes; plane++) {
    unit *= 256;
    const digits = reader.bytes(count);
    for (let i = 0; i < count; i++) codes[i] = (codes[i] ?? 0) + (digits[i] ?? 0) * unit;
  }
  return codes;
}

/** What the steps of a column are counted from, row by row, so that the codes are small. */
export type Predictions = Float64Array | null;

/** The steps of a column on its grid, 0 where a value is null or lies on none. */
export type Steps = Float64Array;

/** Faster than `Math.round`; reader and writer need only agree. */
const roundHalfUp = (value: number) => Math.floor(value + 0.5);

function stepOf(value: number, step: number, divisor: number): number | null {
  // Adding 0 turns a negative zero into zero, which then is not the value: it is written whole.
  const k = Math.round((value * divisor) / step) + 0;
  const isExact = Object.is(roundHalfUp(k * step) / divisor, value);
  // Below this, step · 762 is still a whole number that a double holds.
  return isExact && Math.abs(k) < 2 ** 43 ? k : null;
}

interface Plan {
  grid: number;
  base: number;
  codes: Uint32Array;
  steps: Steps;
  exact: number[];
}

function planColumn(
  values: readonly (number | null)[],
  grid: number,
  predicted: Predictions,
): Plan {
  const { step, divisor } = GRIDS[grid] ?? UNIT;
  const found = values.map((value) => (value === null ? null : stepOf(value, step, divisor)));
  const base = found.reduce<number>(
    (least, k, i) => (k === null ? least : Math.min(least, k - (predicted?.[i] ?? 0))),
    Number.POSITIVE_INFINITY,
  );
  const steps = new Float64Array(values.length);
  const codes = new Uint32Array(values.length);
  const exact: number[] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const k = found[i] ?? Number.POSITIVE_INFINITY;
    const code = k - (predicted?.[i] ?? 0) - base + FIRST_STEP;
    if (code <= LAST_CODE) {
      codes[i] = code;
      steps[i] = k;
    } else {
      codes[i] = EXACT_CODE;
      exact.push(value);
    }
  }
  return { grid, base: Number.isFinite(base) ? base : 0, codes, steps, exact };
}

/** About how many bytes a plan takes. */
function sizeOf({ codes, exact }: Plan): number {
  const largest = codes.reduce((max, code) => Math.max(max, code), 0);
  return (codes.length * (32 - Math.clz32(largest))) / 8 + exact.length * 8;
}

/**
 * Writes a column of numbers on that grid of those named which makes it smallest. A value that lies
 * on no grid is written whole, so every number comes back as it was.
 */
export function writeNumbers(
  writer: ByteWriter,
  values: readonly (number | null)[],
  grids: readonly number[],
  predicted: Predictions = null,
): Steps {
  let best = planColumn(values, grids[0] ?? 0, predicted);
  for (const grid of grids.slice(1)) {
    // A finer grid is worth a try only where the coarser one left something out.
    if (best.exact.length === 0) break;
    const other = planColumn(values, grid, predicted);
    if (sizeOf(other) < sizeOf(best)) best = other;
  }
  writer.u8(best.grid);
  writer.f64(best.base);
  writeCodes(writer, best.codes, GRIDS[best.grid]?.radix);
  writer.u32(best.exact.length);
  for (const value of best.exact) writer.f64(value);
  return best.steps;
}

/** Memory that columns of one snapshot are read through, one after the other. */
export interface Scratch {
  codes: Uint32Array;
  steps: Float64Array;
}

/**
 * The values of a column that {@link writeNumbers} wrote, NaN for null. With scratch memory their
 * steps are left in `scratch.steps`, as predictions for the next column.
 */
export function readNumbers(
  reader: ByteReader,
  count: number,
  scratch: Scratch,
  predicted: Predictions = null,
): Float64Array {
  const grid = GRIDS[reader.u8()];
  if (!grid) throw new AircraftFormatError('A column of aircraft is on an unknown grid.');
  const base = reader.f64() - FIRST_STEP;
  const codes = readCodes(reader, count, scratch.codes);
  const exact = readExact(reader);
  const { steps } = scratch;
  const values = new Float64Array(count);
  const { step, divisor } = grid;
  const isWhole = Number.isInteger(step);
  let nextExact = 0;
  for (let i = 0; i < count; i++) {
    const code = codes[i] ?? 0;
    if (code >= FIRST_STEP) {
      const k = code + base + (predicted === null ? 0 : (predicted[i] ?? 0));
      steps[i] = k;
      values[i] = (isWhole ? k * step : roundHalfUp(k * step)) / divisor;
    } else {
      steps[i] = 0;
      values[i] = code === NULL_CODE ? Number.NaN : (exact[nextExact++] ?? Number.NaN);
    }
  }
  if (nextExact !== exact.length) {
    throw new AircraftFormatError(
      'A column of aircraft has another number of odd values than it says.',
    );
  }
  return values;
}

function readExact(reader: ByteReader): Float64Array {
  const count = reader.u32();
  if (count * 8 > reader.rest) {
    throw new AircraftFormatError('The snapshot of aircraft is cut off within its odd values.');
  }
  return Float64Array.from({ length: count }, () => reader.f64());
}
