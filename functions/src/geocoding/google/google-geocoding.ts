import type { FoundPlace, GeocodingFallback, NamedPlace } from '@nest/model';
import { fold } from '../gazetteer/fold.ts';
import type { Geocoding } from '../geocoding.ts';
import type { GoogleClient, GoogleFault, GoogleOutcome } from './google-client.ts';
import { foundPlace, namedPlace } from './google-places.ts';
import type { GoogleRecords } from './google-records.ts';
import { chargeQuota, settleQuota } from './quota-ledger.ts';

export interface GoogleGeocodingDeps {
  gazetteer: Geocoding;
  client: GoogleClient;
  records: GoogleRecords;
  clock: () => number;
  /** Calls per day. */
  dailyLimit: number;
  /** Called for every call to Google. */
  onCall?: (event: { kind: string; outcome: string }) => void;
}

const FALLBACKS: Record<GoogleFault, GeocodingFallback> = {
  refused: 'refused',
  busy: 'quota',
  spent: 'quota',
  slow: 'slow',
  unreachable: 'unreachable',
  unavailable: 'unavailable',
  rejected: 'unavailable',
};

/** The view is sent to Google rounded to this many degrees: enough to prefer near results. */
const NEAR_STEP_DEG = 2;
const PLACE_DECIMALS = 4;

type Asked<T> = { ok: true; answer: T } | { ok: false; fallback: GeocodingFallback };

/**
 * Google's results, from the cache if present; the gazetteer's if Google fails, finds nothing, or
 * must not receive the location.
 */
export function googleGeocoding(deps: GoogleGeocodingDeps): Geocoding {
  const { gazetteer, client } = deps;
  return {
    async search(request) {
      if (request.geoprivacy !== 'open') {
        return { ...(await gazetteer.search(request)), fallback: 'private' };
      }
      const bounds = boundsAround(request.near ?? null);
      const asked = await ask<FoundPlace[]>(
        deps,
        'forward',
        `${fold(request.text)} ${bounds}`,
        () => client.forward(request.text, bounds),
        (results) => results.map(foundPlace),
      );
      if (!asked.ok) return { ...(await gazetteer.search(request)), fallback: asked.fallback };
      if (asked.answer.length === 0) return gazetteer.search(request);
      return { places: asked.answer, source: 'google', fallback: null };
    },
    async reverse(request) {
      if (request.geoprivacy !== 'open') {
        return { ...(await gazetteer.reverse(request)), fallback: 'private' };
      }
      const [latitude, longitude] = [request.latitude, request.longitude].map((degrees) =>
        Number(degrees.toFixed(PLACE_DECIMALS)),
      ) as [number, number];
      const asked = await ask<NamedPlace | null>(
        deps,
        'reverse',
        `${latitude},${longitude}`,
        () => client.reverse(latitude, longitude),
        namedPlace,
      );
      if (!asked.ok) return { ...(await gazetteer.reverse(request)), fallback: asked.fallback };
      if (asked.answer === null) return gazetteer.reverse(request);
      return { place: asked.answer, source: 'google', fallback: null };
    },
  };
}

async function ask<T>(
  deps: GoogleGeocodingDeps,
  kind: 'forward' | 'reverse',
  question: string,
  call: () => Promise<GoogleOutcome>,
  read: (results: (GoogleOutcome & { ok: true })['results']) => T,
): Promise<Asked<T>> {
  const { records, clock, dailyLimit, onCall } = deps;
  const key = `${kind} ${question}`;
  const cached = await records.cached(key, clock());
  if (cached !== undefined) return { ok: true, answer: cached as T };
  const charged = await records.changeLedger((ledger) => {
    const result = chargeQuota(ledger, clock(), dailyLimit);
    return { result, ledger: result.ok ? result.ledger : null };
  });
  if (!charged.ok) return { ok: false, fallback: FALLBACKS[charged.fault] };
  const outcome = await call();
  onCall?.({ kind, outcome: outcome.ok ? 'ok' : outcome.fault });
  const fault = outcome.ok ? null : outcome.fault;
  if (fault !== null || charged.ledger.faultsInARow > 0) {
    await records.changeLedger((ledger) => ({
      result: undefined,
      ledger: settleQuota(ledger, clock(), dailyLimit, fault),
    }));
  }
  if (!outcome.ok) return { ok: false, fallback: FALLBACKS[outcome.fault] };
  const answer = read(outcome.results);
  await records.cache(key, answer, clock());
  return { ok: true, answer };
}

/**
 * A box of some degrees that contains a location, in Google's format; never the location itself.
 */
function boundsAround(near: { latitude: number; longitude: number } | null): string | null {
  if (!near) return null;
  const edge = (degrees: number) => Math.floor(degrees / NEAR_STEP_DEG) * NEAR_STEP_DEG;
  const [south, west] = [edge(near.latitude), edge(near.longitude)];
  return `${south},${west}|${Math.min(90, south + NEAR_STEP_DEG)},${Math.min(180, west + NEAR_STEP_DEG)}`;
}
