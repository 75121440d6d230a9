import { type AircraftSnapshot, decodeAircraft, encodeAircraft } from '@nest/model';
import {
  columnFromArray,
  dictionary,
  float64,
  int16,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
} from '@uwdata/flechette';

/** One way to send a snapshot. */
export interface Format {
  name: string;
  bytes: Uint8Array;
  /** Reads the bytes into typed arrays, or the format's own structure. */
  read: (bytes: Uint8Array) => unknown;
}

type Numbers = (number | null)[];
interface Column {
  name: string;
  /** Bytes per value. */
  width: 1 | 2 | 4;
  values: Numbers;
}

/** Below every real value of a column with two or four bytes. */
const NULL = { 1: 0, 2: -32_768, 4: -(2 ** 31) } as const;

/** The numbers of a snapshot as integers on their usual grid, as in a plain layout. */
function columnsOf({ time, states }: AircraftSnapshot): Column[] {
  const by = (factor: number, value: number | null) =>
    value === null ? null : Math.round(value * factor);
  const column = (name: string, width: 1 | 2 | 4, values: Numbers): Column => ({
    name,
    width,
    values,
  });
  const countries = [...new Set(states.map(({ originCountry }) => originCountry))];
  return [
    column(
      'icao24',
      4,
      states.map(({ icao24 }) => Number.parseInt(icao24, 16)),
    ),
    column(
      'lastContact',
      2,
      states.map(({ lastContact }) => time - lastContact),
    ),
    column(
      'timePosition',
      2,
      states.map(({ timePosition }) => (timePosition === null ? null : time - timePosition)),
    ),
    column(
      'latitude',
      4,
      states.map(({ latitude }) => by(1e4, latitude)),
    ),
    column(
      'longitude',
      4,
      states.map(({ longitude }) => by(1e4, longitude)),
    ),
    column(
      'baroAltitude',
      2,
      states.map(({ baroAltitude }) => by(1 / 7.62, baroAltitude)),
    ),
    column(
      'geoAltitude',
      2,
      states.map(({ geoAltitude }) => by(1 / 7.62, geoAltitude)),
    ),
    column(
      'velocity',
      4,
      states.map(({ velocity }) => by(100, velocity)),
    ),
    column(
      'trueTrack',
      4,
      states.map(({ trueTrack }) => by(100, trueTrack)),
    ),
    column(
      'verticalRate',
      2,
      states.map(({ verticalRate }) => by(1 / 0.32512, verticalRate)),
    ),
    column(
      'squawk',
      2,
      states.map(({ squawk }) => (squawk === null ? null : Number.parseInt(squawk, 8))),
    ),
    column(
      'onGround',
      1,
      states.map(({ onGround, spi }) => (onGround ? 1 : 0) + (spi ? 2 : 0)),
    ),
    column(
      'positionSource',
      1,
      states.map(({ positionSource }) => positionSource),
    ),
    column(
      'country',
      1,
      states.map(({ originCountry }) => countries.indexOf(originCountry)),
    ),
  ];
}

function bytesOf({ width, values }: Column): Uint8Array {
  const bytes = new Uint8Array(values.length * width);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) {
    const filled = value ?? NULL[width];
    if (width === 1) view.setUint8(i, filled);
    else if (width === 2) view.setInt16(i * 2, filled, true);
    else view.setInt32(i * 4, filled, true);
  }
  return bytes;
}

/** All first bytes, then all second ones, and so on. */
function shuffled(bytes: Uint8Array, width: number): Uint8Array {
  const count = bytes.length / width;
  return bytes.map((_, at) => bytes[(at % count) * width + Math.floor(at / count)] ?? 0);
}

function unshuffled(bytes: Uint8Array, width: number): Uint8Array {
  const count = bytes.length / width;
  const out = new Uint8Array(bytes.length);
  for (let plane = 0; plane < width; plane++) {
    for (let i = 0; i < count; i++) out[i * width + plane] = bytes[plane * count + i] ?? 0;
  }
  return out;
}

/** Typed columns one after another, with callsigns of 8 bytes and the names of the countries. */
function typedColumns(name: string, snapshot: AircraftSnapshot, isShuffled: boolean): Format {
  const columns = columnsOf(snapshot);
  const callsigns = Buffer.from(
    snapshot.states.map(({ callsign }) => (callsign ?? '').padEnd(8, '\0').slice(0, 8)).join(''),
    'latin1',
  );
  const countries = [...new Set(snapshot.states.map(({ originCountry }) => originCountry))];
  const layout = [...columns.map(({ width }) => width), 8];
  const parts = [...columns.map(bytesOf), new Uint8Array(callsigns)];
  const written = parts.map((part, i) => (isShuffled ? shuffled(part, layout[i] ?? 1) : part));
  const bytes = Buffer.concat([...written, Buffer.from(JSON.stringify(countries))]);
  const count = snapshot.states.length;
  return {
    name,
    bytes: new Uint8Array(bytes),
    read: (given) => {
      let at = 0;
      const arrays = layout.map((width) => {
        const part = given.slice(at, at + count * width);
        at += count * width;
        const plain = isShuffled ? unshuffled(part, width) : part;
        if (width === 2) return new Int16Array(plain.buffer);
        return width === 4 ? new Int32Array(plain.buffer) : plain;
      });
      return { arrays, countries: JSON.parse(new TextDecoder().decode(given.subarray(at))) };
    },
  };
}

function arrow(name: string, snapshot: AircraftSnapshot): Format {
  const types = { 1: uint8(), 2: int16(), 4: int32() };
  const { states } = snapshot;
  const numbers = columnsOf(snapshot).filter(({ name: column }) => column !== 'country');
  const table = tableFromColumns({
    time: columnFromArray(
      states.map(() => snapshot.time),
      float64(),
    ),
    ...Object.fromEntries(
      numbers.map((column) => {
        const type = column.name === 'icao24' ? uint32() : types[column.width];
        return [column.name, columnFromArray(column.values, type)];
      }),
    ),
    callsign: columnFromArray(
      states.map(({ callsign }) => callsign),
      utf8(),
    ),
    country: columnFromArray(
      states.map(({ originCountry }) => originCountry),
      dictionary(utf8(), uint16()),
    ),
  });
  const bytes = tableToIPC(table, { format: 'stream' });
  if (!bytes) throw new Error('Arrow wrote nothing');
  return {
    name,
    bytes,
    read: (given) => {
      const read = tableFromIPC(given);
      return numbers.map((column) => read.getChild(column.name).toArray());
    },
  };
}

/** The formats to compare for the console's snapshot. */
export function formatsOf(text: string, snapshot: AircraftSnapshot): Format[] {
  const sorted = {
    ...snapshot,
    states: snapshot.states.toSorted((a, b) => a.icao24.localeCompare(b.icao24)),
  };
  return [
    { name: 'OpenSky’s JSON', bytes: Buffer.from(text), read: () => JSON.parse(text) },
    arrow('Arrow IPC, whole numbers', snapshot),
    arrow('Arrow IPC, sorted', sorted),
    typedColumns('typed columns', snapshot, false),
    typedColumns('typed columns, sorted and byte-shuffled', sorted, true),
    { name: 'Nest’s columns', bytes: encodeAircraft(snapshot), read: decodeAircraft },
  ];
}
