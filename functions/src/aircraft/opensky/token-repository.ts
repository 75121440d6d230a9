import type { Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
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
  if (record?.holder && record.leaseUntilMs > request.nowMs) {
    return { claim: { kind: 'theirs', token }, record: null };
  }
  const leaseUntilMs = request.nowMs + request.leaseMs;
  return {
    claim: { kind: 'mine', token },
    record: { token, holder: request.instance, leaseUntilMs },
  };
}

export class FirestoreTokenRepository implements TokenRepository {
  readonly #db: Firestore;

  constructor(db: Firestore) {
    this.#db = db;
  }

  claim(request: ClaimRequest): Promise<Claim> {
    const reference = this.#db.doc(TOKEN_PATH);
    return this.#db.runTransaction(async (transaction) => {
      const parsed = recordSchema.safeParse((await transaction.get(reference)).data());
      const { claim, record } = decideClaim(parsed.success ? parsed.data : null, request);
      if (record) transaction.set(reference, record);
      return claim;
    });
  }

  async release(instance: string, token: Token | null): Promise<void> {
    const reference = this.#db.doc(TOKEN_PATH);
    await this.#db.runTransaction(async (transaction) => {
      const parsed = recordSchema.safeParse((await transaction.get(reference)).data());
      if (!parsed.success || parsed.data.holder !== instance) return;
      const kept = token ?? parsed.data.token;
      transaction.set(reference, { token: kept, holder: null, leaseUntilMs: 0 });
    });
  }
}
