import { z } from 'zod';
import { fetchWithin, parsedJson, statusFailure } from './opensky-fetch.ts';
import { type Failure, failure } from './opensky-outcome.ts';
import type { TokenRepository } from './token-repository.ts';

/** Refreshed this long before it expires, so that no call is sent with a token about to expire. */
export const REFRESH_AHEAD_MS = 5 * 60_000;
/** How long one instance has to fetch a token before another may try. */
export const TOKEN_LEASE_MS = 15_000;
const LIMIT_MS = 5_000;
const POLL_MS = 250;

const answerSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});

export interface Token {
  value: string;
  expiresAtMs: number;
}

export interface TokenOptions {
  url: string;
  clientId: string;
  clientSecret: () => string;
  records: TokenRepository;
  /** Identifies this instance in the lease. */
  instance: string;
  clock: () => number;
  sleep: (ms: number) => Promise<void>;
  limitMs?: number;
}

export type TokenResult = { ok: true; token: Token | null } | Failure;

/**
 * OpenSky's access token by client credentials: from memory, from a document that all instances
 * share, or fetched by one instance at a time. While another instance fetches, a token that is
 * still valid is used.
 */
export class TokenSource {
  readonly #options: TokenOptions;
  #held: Token | null = null;
  #flight: Promise<TokenResult> | null = null;

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  /**
   * A currently valid token; null without an account.
   * @param refused a token that OpenSky has just refused; it is never returned again
   */
  async get(refused: Token | null = null): Promise<TokenResult> {
    if (this.#options.clientId === '') return { ok: true, token: null };
    const held = this.#held;
    if (held && held.value !== refused?.value && this.#remainsMs(held) > REFRESH_AHEAD_MS) {
      return { ok: true, token: held };
    }
    this.#flight ??= this.#shared(refused).finally(() => {
      this.#flight = null;
    });
    return this.#flight;
  }

  #remainsMs(token: Token): number {
    return token.expiresAtMs - this.#options.clock();
  }

  async #shared(refused: Token | null): Promise<TokenResult> {
    const { records, instance, clock, sleep } = this.#options;
    const giveUpMs = clock() + TOKEN_LEASE_MS;
    for (;;) {
      const claim = await records.claim({
        instance,
        nowMs: clock(),
        leaseMs: TOKEN_LEASE_MS,
        freshUntilMs: clock() + REFRESH_AHEAD_MS,
        refused: refused?.value ?? null,
      });
      if (claim.kind === 'fresh') return this.#hold(claim.token);
      if (claim.kind === 'mine') return this.#fetched(claim.token);
      // Another instance is fetching: the old token is used while it is valid.
      if (claim.token && this.#remainsMs(claim.token) > 0) return { ok: true, token: claim.token };
      if (clock() >= giveUpMs) return failure('slow');
      await sleep(POLL_MS);
    }
  }

  #hold(token: Token): TokenResult {
    this.#held = token;
    return { ok: true, token };
  }

  /** @param old the previous token, if it was not refused */
  async #fetched(old: Token | null): Promise<TokenResult> {
    const { records, instance, clock } = this.#options;
    const result = await this.#fetch();
    await records.release(instance, result.ok ? result.token : null);
    if (result.ok && result.token) return this.#hold(result.token);
    if (old && old.expiresAtMs > clock()) return { ok: true, token: old };
    return result;
  }

  async #fetch(): Promise<TokenResult> {
    const { url, clientId, clientSecret, clock, limitMs = LIMIT_MS } = this.#options;
    const answer = await fetchWithin(
      url,
      {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret(),
        }),
      },
      limitMs,
    );
    if (!answer.ok) return answer;
    const refusal = statusFailure(answer);
    // Keycloak returns 400 for an unknown client and 401 for a wrong secret.
    if (refusal) return refusal.fault === 'rejected' ? failure('unauthorized') : refusal;
    const parsed = answerSchema.safeParse(parsedJson(answer.text));
    if (!parsed.success) return failure('malformed');
    const { access_token: value, expires_in: seconds } = parsed.data;
    return { ok: true, token: { value, expiresAtMs: clock() + seconds * 1000 } };
  }
}
