import { z } from 'zod';
import {
  AIRCRAFT_FLAGS,
  type AircraftColumns,
  CALLSIGN_EMPTY,
  CALLSIGN_LENGTH,
  CALLSIGN_NULL,
  CALLSIGN_ODD,
  NO_CATEGORY,
  type OddValues,
  SQUAWK_FIRST,
  SQUAWK_NULL,
  SQUAWK_ODD,
} from './aircraft-columns.ts';
import { AircraftFormatError, ByteReader, ByteWriter, checksum } from './byte-stream.ts';
import {
  ALTITUDES,
  DEGREES,
  HUNDREDTHS,
  readCodes,
  readNumbers,
  SECONDS,
  VERTICAL_RATES,
  writeCodes,
  writeNumbers,
} from './number-column.ts';
import type { AircraftSnapshot, StateVector } from './state-vector.ts';

/** "NSKY" as a little-endian number. */
const MAGIC = 0x594b534e;
const VERSION = 1;
/** More aircraft than ever fly at once; guards the reader's memory. */
const MAX_COUNT = 1_000_000;
/** Magic, version, length and checksum; the checksum covers all that follows it. */
const LENGTH_AT = 5;
const CHECKSUM_AT = 9;
const HEADER_LENGTH = 13;

const PLAIN_CALLSIGN = /^[\x20-\x7e]{0,8}$/;
const PLAIN_SQUAWK = /^[0-7]{4}$/;

const oddSchema = z.object({
  countries: z.array(z.string()),
  callsigns: z.record(z.string(), z.string()),
  squawks: z.record(z.string(), z.string()),
  sensors: z.record(z.string(), z.array(z.number())),
});

/**
 * A snapshot as bytes: columns sorted by address, numbers on the grid that they were measured on,
 * byte planes apart so that gzip or brotli finds what repeats. Nothing is lost but the order.
 * @throws RangeError if an address is not 6 hexadecimal digits or a number is not finite
 */
export function encodeAircraft(snapshot: AircraftSnapshot): Uint8Array<ArrayBuffer> {
  const rows = snapshot.states
    .map((state) => ({ address: addressOf(state), state }))
    .sort((a, b) => a.address - b.address);
  const states = rows.map(({ state }) => state);
  const odd: OddValues = { callsigns: {}, squawks: {}, sensors: {} };
  const writer = new ByteWriter();
  writer.u32(MAGIC);
  writer.u8(VERSION);
  writer.u32(0);
  writer.u32(0);
  writer.f64(finite(snapshot.time, 'time'));
  writer.u32(rows.length);

  const codes = (codeOf: (state: StateVector, row: number) => number) =>
    writeCodes(writer, Uint32Array.from(states, codeOf));
  codes((_, row) => (rows[row]?.address ?? 0) - (rows[row - 1]?.address ?? 0));
  writeTimes(writer, states, snapshot.time);
  const column = (field: NumberField) => states.map((state) => finite(state[field], field));
  writeNumbers(writer, column('latitude'), DEGREES);
  writeNumbers(writer, column('longitude'), DEGREES);
  const baro = writeNumbers(writer, column('baroAltitude'), ALTITUDES);
  writeNumbers(writer, column('geoAltitude'), ALTITUDES, baro);
  writeNumbers(writer, column('velocity'), HUNDREDTHS);
  writeNumbers(writer, column('trueTrack'), HUNDREDTHS);
  writeNumbers(writer, column('verticalRate'), VERTICAL_RATES);
  codes(({ category }) => byte(category ?? NO_CATEGORY, 'category'));
  codes(({ positionSource }) => byte(positionSource, 'positionSource'));
  codes(flagsOf);
  const countries = [...new Set(states.map(({ originCountry }) => originCountry))];
  const countryIndex = new Map(countries.map((country, index) => [country, index]));
  codes(({ originCountry }) => countryIndex.get(originCountry) ?? 0);
  codes(({ squawk }, row) => {
    if (squawk === null) return SQUAWK_NULL;
    if (PLAIN_SQUAWK.test(squawk)) return SQUAWK_FIRST + Number.parseInt(squawk, 8);
    odd.squawks[row] = squawk;
    return SQUAWK_ODD;
  });
  writer.bytes(callsignPlanes(states, odd));
  for (const [row, { sensors }] of states.entries()) if (sensors) odd.sensors[row] = sensors;
  writer.bytes(new TextEncoder().encode(JSON.stringify({ countries, ...odd })));

  writer.patchU32(LENGTH_AT, writer.length);
  const bytes = writer.finish();
  new DataView(bytes.buffer).setUint32(CHECKSUM_AT, checksum(bytes, HEADER_LENGTH), true);
  return bytes;
}

/**
 * Reads what {@link encodeAircraft} wrote.
 * @throws AircraftFormatError if the bytes are something else, cut off or damaged
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
  const { lastContact, timePosition } = readTimes(reader, count, time);
  const latitude = readNumbers(reader, count).values;
  const longitude = readNumbers(reader, count).values;
  const baro = readNumbers(reader, count);
  const geoAltitude = readNumbers(reader, count, baro.steps).values;
  const velocity = readNumbers(reader, count).values;
  const trueTrack = readNumbers(reader, count).values;
  const verticalRate = readNumbers(reader, count).values;
  const category = Uint8Array.from(readCodes(reader, count));
  const positionSource = Uint8Array.from(readCodes(reader, count));
  const flags = Uint8Array.from(readCodes(reader, count));
  const countryIndex = readCodes(reader, count);
  const squawks = readCodes(reader, count);
  const callsigns = reader.bytes(count * CALLSIGN_LENGTH).slice();
  const { countries, ...odd } = readOdd(reader);
  return {
    time,
    count,
    icao24,
    latitude,
    longitude,
    baroAltitude: baro.values,
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
    countries,
    callsigns,
    squawks,
    odd,
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

function flagsOf({ onGround, spi, latitude, longitude }: StateVector): number {
  const { onGround: ground, spi: special, hasPosition } = AIRCRAFT_FLAGS;
  const isPlaced = latitude !== null && longitude !== null;
  return (onGround ? ground : 0) | (spi ? special : 0) | (isPlaced ? hasPosition : 0);
}

/** Contacts as seconds from the snapshot's time, positions as seconds from their contact: both small. */
function writeTimes(writer: ByteWriter, states: readonly StateVector[], time: number): void {
  const start = new Float64Array(states.length).fill(wholeSeconds(time));
  const contacts = states.map(({ lastContact }) => finite(lastContact, 'lastContact'));
  const steps = writeNumbers(writer, contacts, SECONDS, start);
  const positions = states.map(({ timePosition }) => finite(timePosition, 'timePosition'));
  writeNumbers(writer, positions, SECONDS, steps);
}

function readTimes(reader: ByteReader, count: number, time: number) {
  const start = new Float64Array(count).fill(wholeSeconds(time));
  const contacts = readNumbers(reader, count, start);
  const positions = readNumbers(reader, count, contacts.steps);
  return { lastContact: contacts.values, timePosition: positions.values };
}

const wholeSeconds = (time: number) => (Number.isInteger(time) ? time : 0);

function callsignPlanes(states: readonly StateVector[], odd: OddValues): Uint8Array {
  const planes = new Uint8Array(states.length * CALLSIGN_LENGTH);
  for (const [row, { callsign }] of states.entries()) {
    if (callsign === null) planes[row] = CALLSIGN_NULL;
    else if (callsign === '') planes[row] = CALLSIGN_EMPTY;
    else if (PLAIN_CALLSIGN.test(callsign)) {
      for (let i = 0; i < callsign.length; i++) {
        planes[i * states.length + row] = callsign.charCodeAt(i);
      }
    } else {
      planes[row] = CALLSIGN_ODD;
      odd.callsigns[row] = callsign;
    }
  }
  return planes;
}

function checkHeader(reader: ByteReader, bytes: Uint8Array): void {
  if (bytes.length < HEADER_LENGTH) {
    throw new AircraftFormatError(`${bytes.length} bytes are too few for a snapshot of aircraft.`);
  }
  if (reader.u32() !== MAGIC) throw new AircraftFormatError('This is no snapshot of aircraft.');
  const version = reader.u8();
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
  if (reader.u32() !== checksum(bytes, HEADER_LENGTH)) {
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
