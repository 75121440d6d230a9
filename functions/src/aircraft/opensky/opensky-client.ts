import { type Box, parseStatesAnswer } from '@nest/model';
import {
  type Answer,
  fetchWithin,
  numberHeader,
  parsedJson,
  statusFailure,
} from './opensky-fetch.ts';
import { type Failure, failure, type Outcome, type States } from './opensky-outcome.ts';
import type { Token, TokenSource } from './opensky-token.ts';
import { parseTrack, type Track } from './track.ts';

/** Time limit of one call in ms, including the body. */
const CALL_LIMIT_MS = 10_000;

export interface ClientOptions {
  /** The API's root, without a trailing slash. */
  url: string;
  tokens: TokenSource;
  limitMs?: number;
}

export interface StatesRequest {
  /** Null: the whole world. */
  box: Box | null;
  /** Unix seconds, or null for now. */
  timeS: number | null;
}

/** OpenSky's REST API. Every result is a value: nothing is thrown and nothing is logged here. */
export class OpenSkyClient {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** `GET /states/all` with categories. */
  async states({ box, timeS }: StatesRequest): Promise<Outcome<States>> {
    const query = new URLSearchParams({ extended: '1' });
    if (timeS !== null) query.set('time', String(timeS));
    for (const [name, degrees] of Object.entries(box ?? {})) query.set(name, String(degrees));
    const answer = await this.#get(`/states/all?${query}`);
    if (!answer.ok) return answer;
    const remaining = numberHeader(answer.headers, 'x-rate-limit-remaining');
    const parsed = parseStatesAnswer(parsedJson(answer.text));
    if (!parsed.ok) return failure('malformed', { remaining });
    const { snapshot, received } = parsed;
    // No aircraft in the whole world is a fault; in a box it may be true.
    if (snapshot.states.length === 0 && (received > 0 || box === null)) {
      return failure(received > 0 ? 'malformed' : 'empty', { remaining });
    }
    return {
      ok: true,
      value: { snapshot, dropped: received - snapshot.states.length },
      remaining,
    };
  }

  /** `GET /tracks/all`; `timeS` 0 requests the flight in progress. */
  async track(icao24: string, timeS: number): Promise<Outcome<Track>> {
    const query = new URLSearchParams({ icao24, time: String(timeS) });
    const answer = await this.#get(`/tracks/all?${query}`);
    if (!answer.ok) return answer;
    const remaining = numberHeader(answer.headers, 'x-rate-limit-remaining');
    const track = parseTrack(parsedJson(answer.text));
    return track ? { ok: true, value: track, remaining } : failure('malformed', { remaining });
  }

  async #get(path: string): Promise<Answer | Failure> {
    const { tokens } = this.#options;
    const first = await tokens.get();
    if (!first.ok) return { ...first, sent: false };
    const answer = await this.#call(path, first.token);
    if (answer.ok || answer.fault !== 'unauthorized' || !first.token) return answer;
    const second = await tokens.get(first.token);
    return second.ok ? this.#call(path, second.token) : second;
  }

  async #call(path: string, token: Token | null): Promise<Answer | Failure> {
    const { url, limitMs = CALL_LIMIT_MS } = this.#options;
    const headers = token ? { authorization: `Bearer ${token.value}` } : undefined;
    const answer = await fetchWithin(`${url}${path}`, { ...(headers && { headers }) }, limitMs);
    return answer.ok ? (statusFailure(answer) ?? answer) : answer;
  }
}
