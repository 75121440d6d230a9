import { z } from 'zod';

/** Time limit of one call in ms, including the body: somebody is typing meanwhile. */
const CALL_LIMIT_MS = 4_000;

/** Google's faults. */
export type GoogleFault =
  /** The key is wrong, belongs to another service, or is used from a forbidden origin. */
  | 'refused'
  /** Too many calls at a time. */
  | 'busy'
  /** The quota of the day or month is used up. */
  | 'spent'
  /** No complete response within the time limit. */
  | 'slow'
  | 'unreachable'
  /** An error of Google's, or an invalid response. */
  | 'unavailable'
  /** Google blames the request. */
  | 'rejected';

export type GoogleOutcome =
  | { ok: true; results: GoogleResult[] }
  | { ok: false; fault: GoogleFault };

const latLng = z.object({ lat: z.number(), lng: z.number() });
const box = z.object({ northeast: latLng, southwest: latLng });
const resultSchema = z.object({
  place_id: z.string(),
  formatted_address: z.string(),
  types: z.array(z.string()),
  address_components: z.array(
    z.object({ long_name: z.string(), short_name: z.string(), types: z.array(z.string()) }),
  ),
  geometry: z.object({
    location: latLng,
    location_type: z.string(),
    viewport: box,
    bounds: box.optional(),
  }),
});
export type GoogleResult = z.infer<typeof resultSchema>;

const answerSchema = z.object({
  status: z.string(),
  error_message: z.string().optional(),
  results: z.array(resultSchema).catch([]),
});

const FAULTS: Record<string, GoogleFault> = {
  OVER_QUERY_LIMIT: 'busy',
  OVER_DAILY_LIMIT: 'spent',
  REQUEST_DENIED: 'refused',
  INVALID_REQUEST: 'rejected',
};

export interface GoogleClientOptions {
  /** `https://maps.googleapis.com/maps/api/geocode/json` */
  url: string;
  key: () => string;
  limitMs?: number;
}

/**
 * Google's Geocoding API (https://developers.google.com/maps/documentation/geocoding). Every result
 * is a value: nothing is thrown, and nothing is logged, since an address may be somebody's home.
 */
export class GoogleClient {
  readonly #options: GoogleClientOptions;

  constructor(options: GoogleClientOptions) {
    this.#options = options;
  }

  /** @param bounds `south,west|north,east`: the preferred area, or null */
  forward(address: string, bounds: string | null): Promise<GoogleOutcome> {
    return this.#call({ address, ...(bounds && { bounds }) });
  }

  reverse(latitude: number, longitude: number): Promise<GoogleOutcome> {
    return this.#call({ latlng: `${latitude},${longitude}` });
  }

  async #call(query: Record<string, string>): Promise<GoogleOutcome> {
    const { url, key, limitMs = CALL_LIMIT_MS } = this.#options;
    const parameters = new URLSearchParams({ ...query, language: 'en', key: key() });
    try {
      const response = await fetch(`${url}?${parameters}`, {
        signal: AbortSignal.timeout(limitMs),
      });
      const text = await response.text();
      if (response.status === 403 || response.status === 401)
        return { ok: false, fault: 'refused' };
      if (response.status === 429) return { ok: false, fault: 'busy' };
      return outcomeOf(answerSchema.safeParse(JSON.parse(text)));
    } catch (error) {
      const { name, cause } = error as { name?: string; cause?: unknown };
      if (name === 'TimeoutError') return { ok: false, fault: 'slow' };
      return { ok: false, fault: cause === undefined ? 'unavailable' : 'unreachable' };
    }
  }
}

function outcomeOf(parsed: z.ZodSafeParseResult<z.infer<typeof answerSchema>>): GoogleOutcome {
  if (!parsed.success) return { ok: false, fault: 'unavailable' };
  const { status, results, error_message = '' } = parsed.data;
  if (status === 'OK' || status === 'ZERO_RESULTS') return { ok: true, results };
  // An exhausted day has the same status as too many calls per second; only the text differs.
  if (status === 'OVER_QUERY_LIMIT' && /daily|quota for this API/i.test(error_message)) {
    return { ok: false, fault: 'spent' };
  }
  return { ok: false, fault: FAULTS[status] ?? 'unavailable' };
}
