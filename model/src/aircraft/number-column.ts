import { AircraftFormatError, type ByteReader, type ByteWriter } from './byte-stream.ts';

/** A code of a column: null, a value that is on no grid, or (higher codes) a step of the grid. */
const NULL_CODE = 0;
const EXACT_CODE = 1;
const FIRST_STEP = 2;
const LAST_CODE = 0xffff_ffff;

/**
 * A grid of values: step k represents `⌊k · step + ½⌋ / divisor`. That is exactly the double that
 * the decimal number was parsed to, because both are the nearest one.
 */
interface Grid {
  readonly step: number;
  readonly divisor: number;
  /** Base of the lowest plane; 256 unless the quantity has round numbers of its own. */
  readonly radix: number;
}

/** Reader and writer refer to these by position: only add at the end. */
const UNIT: Grid = { step: 1, divisor: 1, radix: 256 };
const GRIDS: readonly Grid[] = [
  UNIT,
  { step: 1, divisor: 100, radix: 256 },
  { step: 1, divisor: 10_000, radix: 256 },
  { step: 1, divisor: 1_000_000, radix: 256 },
  // 25 feet, the unit of altitudes from transponders, written in metres with two decimals; flight
  // levels are 1,000 feet apart, which is 40 steps.
  { step: 762, divisor: 100, radix: 40 },
  // 64 feet a minute, the unit of vertical rates from transponders, written in m/s with two
  // decimals.
  { step: 32.512, divisor: 100, radix: 256 },
];
/** Indices into the list of grids that suit each kind of quantity, coarsest first. */
export const WHOLE = [0] as const;
export const DEGREES = [2, 3] as const;
export const HUNDREDTHS = [1, 3] as const;
export const ALTITUDES = [4, 1] as const;
export const VERTICAL_RATES = [5, 1] as const;

/**
 * Writes codes plane by plane: first the lowest digits of all codes, to base `radix`, then the next
 * digits of all, to base 256. If all codes are equal there is no plane.
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

/** Reads `count` codes that {@link writeCodes} wrote, into a reusable array if one is given. */
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

/**
 * The reference that the steps of a column are counted from, row by row, which keeps the codes
 * small.
 */
export type Predictions = Float64Array | null;

/** The steps of a column on its grid; 0 if a value is null or on no grid. */
export type Steps = Float64Array;

/** Faster than `Math.round`; reader and writer only have to agree. */
const roundHalfUp = (value: number) => Math.floor(value + 0.5);

function stepOf(value: number, step: number, divisor: number): number | null {
  // Adding 0 turns a negative zero into zero; as that is not the value, it is stored in full.
  const k = Math.round((value * divisor) / step) + 0;
  const isExact = Object.is(roundHalfUp(k * step) / divisor, value);
  // Below this, step · 762 is an integer that a double represents exactly.
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

/** Approximate size of a plan in bytes. */
function sizeOf({ codes, exact }: Plan): number {
  const largest = codes.reduce((max, code) => Math.max(max, code), 0);
  return (codes.length * (32 - Math.clz32(largest))) / 8 + exact.length * 8;
}

/**
 * Writes a column of numbers on whichever of the given grids makes it smallest. A value that is on
 * no grid is stored in full, so every number round-trips.
 */
export function writeNumbers(
  writer: ByteWriter,
  values: readonly (number | null)[],
  grids: readonly number[],
  predicted: Predictions = null,
): Steps {
  let best = planColumn(values, grids[0] ?? 0, predicted);
  for (const grid of grids.slice(1)) {
    // A finer grid is worth trying only if the coarser one left values out.
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

/** Memory that is reused to read the columns of one snapshot, one after another. */
export interface Scratch {
  codes: Uint32Array;
  steps: Float64Array;
}

/**
 * The values of a column that {@link writeNumbers} wrote, NaN for null. With scratch memory, their
 * steps remain in `scratch.steps`, as predictions for the next column.
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
