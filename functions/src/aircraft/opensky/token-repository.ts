import type { Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { changeFenced } from '../../platform/fenced-document.ts';
import { type Lease, releaseLease, takeLease } from '../../platform/lease.ts';
import type { Token } from './opensky-token.ts';

/** The document that all instances share; under `system/`, which no client can read. */
export const TOKEN_PATH = 'system/openskyToken';

const recordSchema = z.object({
  token: z.object({ value: z.string(), expiresAtMs: z.number() }).nullable(),
  holder: z.string().nullable(),
  leaseUntilMs: z.number(),
});
type TokenRecord = z.infer<typeof recordSchema>;

export interface ClaimRequest {
  instance: string;
  nowMs: number;
  leaseMs: number;
  /** A token that is valid until then needs no refresh. */
  freshUntilMs: number;
  /** The value of a token that was refused. */
  refused: string | null;
}

export type Claim =
  | { kind: 'fresh'; token: Token }
  /** The caller must fetch; `token` is the previous one. */
  | { kind: 'mine'; token: Token | null }
  /** Another instance is fetching. */
  | { kind: 'theirs'; token: Token | null };

export interface TokenRepository {
  claim(request: ClaimRequest): Promise<Claim>;
  /** Ends a claim; a null token keeps the existing one. */
  release(instance: string, token: Token | null): Promise<void>;
}

/** Decides who fetches the token, and the resulting record. */
export function decideClaim(
  record: TokenRecord | null,
  request: ClaimRequest,
): { claim: Claim; record: TokenRecord | null } {
  const stored = record?.token ?? null;
  const token = stored?.value === request.refused ? null : stored;
  if (token && token.expiresAtMs > request.freshUntilMs) {
    return { claim: { kind: 'fresh', token }, record: null };
  }
  const { instance, nowMs, leaseMs } = request;
  const lease = takeLease(leaseOf(record), instance, nowMs, leaseMs);
  if (!lease) return { claim: { kind: 'theirs', token }, record: null };
  return { claim: { kind: 'mine', token }, record: withLease(token, lease) };
}

/** The record after an instance ended its claim; null if the claim is no longer its own. */
export function decideRelease(
  record: TokenRecord | null,
  instance: string,
  token: Token | null,
): TokenRecord | null {
  const lease = leaseOf(record);
  if (!record || lease?.holder !== instance) return null;
  return withLease(token ?? record.token, releaseLease(lease, instance));
}

const leaseOf = (record: TokenRecord | null): Lease | null =>
  record?.holder ? { holder: record.holder, untilMs: record.leaseUntilMs } : null;

const withLease = (token: Token | null, lease: Lease | null): TokenRecord => ({
  token,
  holder: lease?.holder ?? null,
  leaseUntilMs: lease?.untilMs ?? 0,
});

export class FirestoreTokenRepository implements TokenRepository {
  readonly #db: Firestore;

  constructor(db: Firestore) {
    this.#db = db;
  }

  claim(request: ClaimRequest): Promise<Claim> {
    return changeFenced(this.#db, TOKEN_PATH, (data) => {
      const { claim, record } = decideClaim(readRecord(data), request);
      return { result: claim, ...(record && { fields: record }) };
    });
  }

  release(instance: string, token: Token | null): Promise<void> {
    return changeFenced(this.#db, TOKEN_PATH, (data) => {
      const record = decideRelease(readRecord(data), instance, token);
      return { result: undefined, ...(record && { fields: record }) };
    });
  }
}

function readRecord(data: unknown): TokenRecord | null {
  const parsed = recordSchema.safeParse(data);
  return parsed.success ? parsed.data : null;
}
