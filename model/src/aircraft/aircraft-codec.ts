import { z } from 'zod';
import {
  AIRCRAFT_FLAGS,
  type AircraftColumns,
  NO_CATEGORY,
  SQUAWK_FIRST,
  SQUAWK_NULL,
  SQUAWK_ODD,
} from './aircraft-columns.ts';
import { AircraftFormatError, ByteReader, ByteWriter, checksum } from './byte-stream.ts';
import { readCallsigns, writeCallsigns } from './callsign-column.ts';
import { type MotionCode, motionCode, readMotions, writeMotions } from './motion-column.ts';
import {
  ALTITUDES,
  DEGREES,
  readCodes,
  readNumbers,
  type Scratch,
  VERTICAL_RATES,
  WHOLE,
  writeCodes,
  writeNumbers,
} from './number-column.ts';
import type { AircraftSnapshot, StateVector } from './state-vector.ts';

/** "NSKY" as a little-endian number. */
const MAGIC = 0x594b534e;
const VERSION = 1;
/** An upper limit on the row count; protects the reader's memory. */
const MAX_COUNT = 1_000_000;
/**
 * Magic, version, length and checksum, four bytes each; the checksum covers everything after it.
 */
const LENGTH_AT = 8;
const CHECKSUM_AT = 12;
const HEADER_LENGTH = 16;

/** Bits of a row's first byte above those of AIRCRAFT_FLAGS. */
const FLAGS_MASK = 7;
const MOTION_SHIFT = 3;
const HAS_SQUAWK = 32;

const PLAIN_SQUAWK = /^[0-7]{4}$/;

const oddSchema = z.object({
  countries: z.array(z.string()),
  callsigns: z.record(z.string(), z.string()),
  squawks: z.record(z.string(), z.string()),
  sensors: z.record(z.string(), z.array(z.number())),
});

/**
 * A snapshot as bytes: columns sorted by address, numbers on the grid they were measured on, and
 * separate byte planes so that gzip and brotli find repetition. Lossless except for the order.
 * @throws RangeError if an address is not 6 hexadecimal digits, or if a number is not finite
 */
export function encodeAircraft(snapshot: AircraftSnapshot): Uint8Array<ArrayBuffer> {
  const rows = snapshot.states
    .map((state) => ({ address: addressOf(state), state }))
    .sort((a, b) => a.address - b.address);
  const states = rows.map(({ state }) => state);
  const writer = new ByteWriter();
  writer.u32(MAGIC);
  writer.u32(VERSION);
  writer.u32(0);
  writer.u32(0);
  writer.f64(finite(snapshot.time, 'time'));
  writer.u32(rows.length);

  const codes = (codeOf: (state: StateVector, row: number) => number) =>
    writeCodes(writer, Uint32Array.from(states, codeOf));
  const column = (field: NumberField) => states.map((state) => finite(state[field], field));
  codes((_, row) => (rows[row]?.address ?? 0) - (rows[row - 1]?.address ?? 0));
  const motions = states.map(motionCode);
  codes((state, row) => flagsOf(state, motions[row]));
  const start = new Float64Array(rows.length).fill(wholeSeconds(snapshot.time));
  const contacts = writeNumbers(writer, column('lastContact'), WHOLE, start);
  writeNumbers(writer, column('timePosition'), WHOLE, contacts);
  writeNumbers(writer, column('latitude'), DEGREES);
  writeNumbers(writer, column('longitude'), DEGREES);
  const baro = writeNumbers(writer, column('baroAltitude'), ALTITUDES);
  writeNumbers(writer, column('geoAltitude'), ALTITUDES, baro);
  column('velocity');
  column('trueTrack');
  writeMotions(writer, states, motions);
  writeNumbers(writer, column('verticalRate'), VERTICAL_RATES);
  codes(({ category }) => byte(category ?? NO_CATEGORY, 'category'));
  codes(({ positionSource }) => byte(positionSource, 'positionSource'));
  const countries = [...new Set(states.map(({ originCountry }) => originCountry))];
  const countryIndex = new Map(countries.map((country, index) => [country, index]));
  codes(({ originCountry }) => countryIndex.get(originCountry) ?? 0);
  const squawks = writeSquawks(writer, states);
  const callsigns = writeCallsigns(
    writer,
    states.map(({ callsign }) => callsign),
  );
  const sensors = Object.fromEntries(
    states.flatMap((state, row) => (state.sensors ? [[row, state.sensors]] : [])),
  );
  writer.bytes(
    new TextEncoder().encode(JSON.stringify({ countries, callsigns, squawks, sensors })),
  );

  writer.patchU32(LENGTH_AT, writer.length);
  const bytes = writer.finish();
  new DataView(bytes.buffer).setUint32(CHECKSUM_AT, checksum(bytes.subarray(HEADER_LENGTH)), true);
  return bytes;
}

/**
 * Reads what {@link encodeAircraft} wrote.
 * @throws AircraftFormatError if the bytes have another format, are truncated or are damaged
 */
export function decodeAircraft(bytes: Uint8Array): AircraftColumns {
  const reader = new ByteReader(bytes);
  checkHeader(reader, bytes);
  const time = reader.f64();
  const count = reader.u32();
  if (count > MAX_COUNT) {
    throw new AircraftFormatError(`A snapshot of ${count} aircraft is more than ${MAX_COUNT}.`);
  }
  const icao24 = readCodes(reader, count);
  for (let i = 1; i < count; i++) icao24[i] = (icao24[i] ?? 0) + (icao24[i - 1] ?? 0);
  const scratch: Scratch = { codes: new Uint32Array(count), steps: new Float64Array(count) };
  const bits = new Uint8Array(readCodes(reader, count, scratch.codes));
  const flags = new Uint8Array(count);
  const modes = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    flags[i] = (bits[i] ?? 0) & FLAGS_MASK;
    modes[i] = ((bits[i] ?? 0) >> MOTION_SHIFT) & 3;
  }
  const numbers = (predicted?: Float64Array) => readNumbers(reader, count, scratch, predicted);
  const lastContact = numbers(new Float64Array(count).fill(wholeSeconds(time)));
  const timePosition = numbers(scratch.steps);
  const latitude = numbers();
  const longitude = numbers();
  const baroAltitude = numbers();
  const geoAltitude = numbers(scratch.steps);
  const { velocity, trueTrack } = readMotions(reader, modes, scratch);
  const verticalRate = numbers();
  const category = new Uint8Array(readCodes(reader, count, scratch.codes));
  const positionSource = new Uint8Array(readCodes(reader, count, scratch.codes));
  const countryIndex = readCodes(reader, count);
  const squawks = readSquawks(reader, bits);
  const lines = readCallsigns(reader, count);
  const odd = readOdd(reader);
  return {
    time,
    count,
    icao24,
    latitude,
    longitude,
    baroAltitude,
    geoAltitude,
    velocity,
    trueTrack,
    verticalRate,
    timePosition,
    lastContact,
    category,
    positionSource,
    flags,
    countryIndex,
    countries: odd.countries,
    callsigns: { ...lines, odd: odd.callsigns },
    squawks,
    oddSquawks: odd.squawks,
    sensors: odd.sensors,
  };
}

type NumberField = {
  [F in keyof StateVector]: StateVector[F] extends number | null ? F : never;
}[keyof StateVector];

function finite<T extends number | null>(value: T, field: string): T {
  if (value !== null && !Number.isFinite(value)) throw new RangeError(`${field} is not finite`);
  return value;
}

function byte(value: number, field: string): number {
  if (Number.isInteger(value) && value >= 0 && value <= 255) return value;
  throw new RangeError(`${field} ${value} is not from 0 to 255`);
}

function addressOf({ icao24 }: StateVector): number {
  if (/^[0-9a-f]{6}$/.test(icao24)) return Number.parseInt(icao24, 16);
  throw new RangeError(`icao24 "${icao24}" is not 6 hexadecimal digits in lower case`);
}

function flagsOf(state: StateVector, motion: MotionCode | undefined): number {
  const { onGround, spi, hasPosition } = AIRCRAFT_FLAGS;
  const isPlaced = state.latitude !== null && state.longitude !== null;
  return (
    (state.onGround ? onGround : 0) |
    (state.spi ? spi : 0) |
    (isPlaced ? hasPosition : 0) |
    ((motion?.mode ?? 0) << MOTION_SHIFT) |
    (state.squawk === null ? 0 : HAS_SQUAWK)
  );
}

const wholeSeconds = (time: number) => (Number.isInteger(time) ? time : 0);

/** Writes the valid squawks and returns the others (not 4 octal digits) by row. */
function writeSquawks(writer: ByteWriter, states: readonly StateVector[]): Record<string, string> {
  const odd: Record<string, string> = {};
  const codes: number[] = [];
  for (const [row, { squawk }] of states.entries()) {
    if (squawk === null) continue;
    const isPlain = PLAIN_SQUAWK.test(squawk);
    if (!isPlain) odd[row] = squawk;
    codes.push(isPlain ? SQUAWK_FIRST + Number.parseInt(squawk, 8) : SQUAWK_ODD);
  }
  writer.u32(codes.length);
  writeCodes(writer, Uint32Array.from(codes));
  return odd;
}

function readSquawks(reader: ByteReader, bits: Uint8Array): Uint16Array {
  const count = reader.u32();
  if (count > bits.length) throw new AircraftFormatError('There are more squawks than aircraft.');
  const codes = readCodes(reader, count);
  const squawks = new Uint16Array(bits.length);
  let next = 0;
  for (let i = 0; i < bits.length; i++) {
    if (((bits[i] ?? 0) & HAS_SQUAWK) !== 0) squawks[i] = codes[next++] ?? SQUAWK_NULL;
  }
  return squawks;
}

function checkHeader(reader: ByteReader, bytes: Uint8Array): void {
  if (bytes.length < HEADER_LENGTH) {
    throw new AircraftFormatError(`${bytes.length} bytes are too few for a snapshot of aircraft.`);
  }
  if (reader.u32() !== MAGIC) throw new AircraftFormatError('This is no snapshot of aircraft.');
  const version = reader.u32();
  if (version !== VERSION) {
    throw new AircraftFormatError(
      `The snapshot of aircraft has version ${version}; this reader knows ${VERSION}. Reload the page.`,
    );
  }
  const length = reader.u32();
  if (length !== bytes.length) {
    throw new AircraftFormatError(
      `The snapshot of aircraft has ${bytes.length} bytes; its header says ${length}.`,
    );
  }
  if (reader.u32() !== checksum(bytes.subarray(HEADER_LENGTH))) {
    throw new AircraftFormatError('The snapshot of aircraft is damaged: its checksum differs.');
  }
}

function readOdd(reader: ByteReader): z.infer<typeof oddSchema> {
  try {
    return oddSchema.parse(JSON.parse(new TextDecoder().decode(reader.bytes(reader.rest))));
  } catch (error) {
    throw new AircraftFormatError('The texts of the snapshot of aircraft are damaged.', {
      cause: error,
    });
  }
}
