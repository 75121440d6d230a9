import { type Box, parseBox, TIER_LIMITS, type Tier } from '@nest/model';

/** The parameters of a call to `/states/all`. */
interface StatesQuery {
  /** Unix seconds, rounded down to the tier's resolution. */
  timeS: number;
  icao24: string[];
  box: Box | null;
  extended: boolean;
}

export type ParsedQuery = { ok: true; query: StatesQuery } | { ok: false; reason: string };

/** Reads the parameters as OpenSky documents them for a tier. */
export function parseStatesQuery(params: URLSearchParams, tier: Tier, nowS: number): ParsedQuery {
  const { resolutionS, historyS, minIntervalS } = TIER_LIMITS[tier];
  const text = (name: string) => params.get(name) ?? undefined;
  const box = parseBox({
    lamin: text('lamin'),
    lomin: text('lomin'),
    lamax: text('lamax'),
    lomax: text('lomax'),
  });
  if (!box.ok) return box;
  const common = {
    icao24: params.getAll('icao24').map((address) => address.toLowerCase()),
    box: box.box,
    extended: ['1', 'true'].includes(params.get('extended') ?? ''),
  };
  const live = Math.floor(nowS / minIntervalS) * minIntervalS;
  const asked = params.get('time');
  if (asked === null || asked === '0') return { ok: true, query: { ...common, timeS: live } };
  if (!/^\d{1,11}$/.test(asked)) return { ok: false, reason: 'time must be Unix seconds.' };
  // Without an account the parameter is ignored.
  if (historyS === 0) return { ok: true, query: { ...common, timeS: live } };
  const timeS = Number(asked);
  if (timeS < nowS - historyS) {
    return { ok: false, reason: `time must not be more than ${historyS} s in the past.` };
  }
  const rounded = Math.floor(timeS / resolutionS) * resolutionS;
  return { ok: true, query: { ...common, timeS: Math.min(rounded, live) } };
}
