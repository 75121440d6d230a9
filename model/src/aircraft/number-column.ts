import { AircraftFormatError, type ByteReader, type ByteWriter } from './byte-stream.ts';

/** A code of a column: null, a value that lies on no grid, or a step of the grid above these. */
export const NULL_CODE = 0;
export const EXACT_CODE = 1;
export const FIRST_STEP = 2;
const LAST_CODE = 0xffff_ffff;

/**
 * A grid of values: step k stands for `round(k · step) / divisor`, which gives the very double that
 * the decimal number was parsed to, because both are the nearest one.
 */
interface Grid {
  readonly step: number;
  readonly divisor: number;
}

/** Known to reader and writer by position: only ever add at the end. */
const GRIDS: readonly Grid[] = [
  { step: 1, divisor: 1 },
  { step: 1, divisor: 100 },
  { step: 1, divisor: 10_000 },
  { step: 1, divisor: 1_000_000 },
  // 25 feet, in which transponders report altitudes, written in metres with two decimals.
  { step: 762, divisor: 100 },
  // 64 feet a minute, in which they report vertical rates, written in m/s with two decimals.
  { step: 32.512, divisor: 100 },
];
/** Positions in the list of grids that suit each kind of quantity, coarsest first. */
export const SECONDS = [0] as const;
export const DEGREES = [2, 3] as const;
export const HUNDREDTHS = [1, 3] as const;
export const ALTITUDES = [4, 1] as const;
export const VERTICAL_RATES = [5, 1] as const;

/** Writes codes byte plane by byte plane: all low bytes, then all next ones; one byte if all are equal. */
export function writeCodes(writer: ByteWriter, codes: Uint32Array): void {
  const first = codes[0] ?? 0;
  let all = 0;
  let isConstant = true;
  for (const code of codes) {
    all |= code;
    if (code !== first) isConstant = false;
  }
  const width = isConstant ? 0 : Math.ceil((32 - Math.clz32(all)) / 8);
  writer.u8(width);
  if (width === 0) writer.u32(first);
  for (let shift = 0; shift < width * 8; shift += 8) {
    writer.bytes(Uint8Array.from(codes, (code) => code >>> shift));
  }
}

/** Reads `count` codes that {@link writeCodes} wrote. */
export function readCodes(reader: ByteReader, count: number): Uint32Array {
  const width = reader.u8();
  if (width > 4) throw new AircraftFormatError(`A column of aircraft has ${width} bytes a value.`);
  if (width === 0) return new Uint32Array(count).fill(reader.u32());
  const codes = Uint32Array.from(reader.bytes(count));
  for (let shift = 8; shift < width * 8; shift += 8) {
    const plane = reader.bytes(count);
    for (let i = 0; i < count; i++) codes[i] = ((codes[i] ?? 0) | ((plane[i] ?? 0) << shift)) >>> 0;
  }
  return codes;
}

/** What the steps of a column are counted from, row by row, so that the codes are small. */
export type Predictions = Float64Array | null;

/** The steps of a column on its grid, 0 where a value is null or lies on none. */
export type Steps = Float64Array;

function stepOf(value: number, step: number, divisor: number): number | null {
  const k = Math.round((value * divisor) / step);
  const isExact = Object.is(Math.round(k * step) / divisor, value);
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
  const { step, divisor } = GRIDS[grid] ?? { step: 1, divisor: 1 };
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
  writeCodes(writer, best.codes);
  writer.u32(best.exact.length);
  for (const value of best.exact) writer.f64(value);
  return best.steps;
}

/** A column that {@link writeNumbers} wrote: its values, NaN for null, and their steps. */
export function readNumbers(
  reader: ByteReader,
  count: number,
  predicted: Predictions = null,
): { values: Float64Array; steps: Steps } {
  const grid = GRIDS[reader.u8()];
  if (!grid) throw new AircraftFormatError('A column of aircraft is on an unknown grid.');
  const base = reader.f64() - FIRST_STEP;
  const codes = readCodes(reader, count);
  const exactCount = reader.u32();
  if (exactCount * 8 > reader.rest) {
    throw new AircraftFormatError('The snapshot of aircraft is cut off within its odd values.');
  }
  const exact = Float64Array.from({ length: exactCount }, () => reader.f64());
  const values = new Float64Array(count);
  const steps = new Float64Array(count);
  const { step, divisor } = grid;
  let nextExact = 0;
  for (let i = 0; i < count; i++) {
    const code = codes[i] ?? 0;
    if (code >= FIRST_STEP) {
      const k = code + base + (predicted === null ? 0 : (predicted[i] ?? 0));
      steps[i] = k;
      values[i] = Math.round(k * step) / divisor;
    } else {
      values[i] = code === NULL_CODE ? Number.NaN : (exact[nextExact++] ?? Number.NaN);
    }
  }
  if (nextExact !== exactCount) {
    throw new AircraftFormatError(
      'A column of aircraft has another number of odd values than it says.',
    );
  }
  return { values, steps };
}
