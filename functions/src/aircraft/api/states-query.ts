import { type Box, parseBox } from '@nest/model';

export interface StatesQuery {
  icao24: string[];
  box: Box | null;
  extended: boolean;
  /** Unix seconds, or null for now. */
  timeS: number | null;
}

export type ParsedQuery = { ok: true; query: StatesQuery } | { ok: false; message: string };

/** The values that OpenSky's server accepts as true; its own Python client sends `True`. */
const YES = /^(1|true|yes|on)$/i;
const NO = /^(0|false|no|off|)$/i;
const WHOLE = /^\d{1,11}$/;
/** Longer aircraft lists are refused, because OpenSky refuses a URL of that length. */
const MAX_ADDRESSES = 500;

/** Reads `time`: whole Unix seconds, or null for now, which OpenSky also writes as 0. */
export function readTime(
  parameters: URLSearchParams,
): { ok: true; timeS: number | null } | { ok: false; message: string } {
  const time = parameters.get('time');
  if (time !== null && !WHOLE.test(time)) {
    return { ok: false, message: 'time must be whole seconds since 1970.' };
  }
  return { ok: true, timeS: Number(time) === 0 ? null : Number(time) };
}

/** Reads the parameters of OpenSky's `GET /states/all`; like OpenSky, it ignores all others. */
export function parseStatesQuery(parameters: URLSearchParams): ParsedQuery {
  const one = (name: string) => parameters.get(name) ?? undefined;
  const icao24 = parameters.getAll('icao24').map((address) => address.trim().toLowerCase());
  if (icao24.length > MAX_ADDRESSES) {
    return { ok: false, message: `icao24 can be given ${MAX_ADDRESSES} times at most.` };
  }
  const bad = icao24.find((address) => !/^[0-9a-f]{6}$/.test(address));
  if (bad !== undefined) {
    return { ok: false, message: 'icao24 must be 6 hexadecimal digits; repeat it for more.' };
  }
  const box = parseBox({
    lamin: one('lamin'),
    lomin: one('lomin'),
    lamax: one('lamax'),
    lomax: one('lomax'),
  });
  if (!box.ok) return { ok: false, message: box.reason };
  const time = readTime(parameters);
  if (!time.ok) return time;
  const extended = one('extended');
  if (extended !== undefined && !YES.test(extended) && !NO.test(extended)) {
    return { ok: false, message: 'extended must be 0 or 1.' };
  }
  return {
    ok: true,
    query: {
      icao24,
      box: box.box,
      extended: extended !== undefined && YES.test(extended),
      timeS: time.timeS,
    },
  };
}
