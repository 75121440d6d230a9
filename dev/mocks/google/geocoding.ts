import type { IncomingMessage, ServerResponse } from 'node:http';
import { HOST } from '../../lib/hosts.ts';
import { serveMock } from '../server/serve.ts';
import { KNOWN_ADDRESSES, type KnownAddress } from './addresses.ts';

/** The key that the mock accepts. */
export const GEOCODING_KEY = 'nest-demo-geocoding-key';

/** Its current fault. `crowded` and `spent` have the same status and differ in their text. */
export type GeocodingScript = 'slow' | 'down' | 'crowded' | 'spent' | 'broken' | 'unknown';

export interface MockGeocoding {
  url: string;
  script: GeocodingScript | null;
  /** Queries of all calls, without the key. */
  calls: URLSearchParams[];
  stop(): Promise<void>;
}

/**
 * A mock of Google's Geocoding API: a few addresses, with its statuses and errors as documented at
 * https://developers.google.com/maps/documentation/geocoding/requests-geocoding#StatusCodes.
 */
export async function startGeocoding(port = 0): Promise<MockGeocoding> {
  const served = await serveMock((request, response) => {
    answer(request, response, mock);
  }, port);
  const mock: MockGeocoding = {
    url: `http://${HOST}:${served.port}/maps/api/geocode/json`,
    script: null,
    calls: [],
    stop: served.stop,
  };
  return mock;
}

function answer(request: IncomingMessage, response: ServerResponse, mock: MockGeocoding) {
  const query = new URL(request.url ?? '/', 'http://google').searchParams;
  const key = query.get('key');
  query.delete('key');
  mock.calls.push(query);
  const send = (body: object) =>
    response
      .writeHead(200, { 'content-type': 'application/json; charset=UTF-8' })
      .end(JSON.stringify(body, null, 3));
  const fail = (status: string, error_message: string) =>
    send({ error_message, results: [], status });
  if (mock.script === 'slow') return;
  if (mock.script === 'down') return request.socket.destroy();
  if (mock.script === 'broken') return response.writeHead(502).end('<html>Bad Gateway</html>');
  if (mock.script === 'unknown') return fail('UNKNOWN_ERROR', 'An unknown error occurred.');
  if (mock.script === 'crowded') {
    return fail('OVER_QUERY_LIMIT', 'You have exceeded your rate-limit for this API.');
  }
  if (mock.script === 'spent') {
    return fail('OVER_QUERY_LIMIT', 'You have exceeded your daily request quota for this API.');
  }
  if (key !== GEOCODING_KEY) return fail('REQUEST_DENIED', 'The provided API key is invalid.');
  const results = resultsOf(query);
  if (!results) {
    return fail(
      'INVALID_REQUEST',
      "Invalid request. Missing the 'address', 'components', 'latlng' or 'place_id' parameter.",
    );
  }
  send({ results: results.map(toResult), status: results.length > 0 ? 'OK' : 'ZERO_RESULTS' });
}

/** Null for an invalid query. */
function resultsOf(query: URLSearchParams): KnownAddress[] | null {
  const address = query.get('address')?.trim().toLowerCase();
  if (address) {
    return KNOWN_ADDRESSES.filter(({ label }) => label.toLowerCase().includes(address));
  }
  const [latitude, longitude] = (query.get('latlng') ?? '').split(',').map(Number);
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  const away = (known: KnownAddress) =>
    Math.hypot(known.latitude - (latitude ?? 0), known.longitude - (longitude ?? 0));
  return KNOWN_ADDRESSES.filter((known) => away(known) < 0.05).sort((a, b) => away(a) - away(b));
}

function toResult({ label, latitude, longitude, country, kind }: KnownAddress) {
  const reach = kind === 'street_address' ? 0.0013 : 0.04;
  const corner = (sign: 1 | -1) => ({
    lat: latitude + sign * reach,
    lng: longitude + sign * reach,
  });
  const [first = label] = label.split(',');
  return {
    address_components: [
      { long_name: first, short_name: first, types: [kind] },
      { long_name: country, short_name: country, types: ['country', 'political'] },
    ],
    formatted_address: label,
    geometry: {
      location: { lat: latitude, lng: longitude },
      location_type: kind === 'street_address' ? 'ROOFTOP' : 'APPROXIMATE',
      viewport: { northeast: corner(1), southwest: corner(-1) },
    },
    place_id: `stand-in-${latitude}-${longitude}`,
    types: [kind],
  };
}
