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
  /** A token that lasts at least until then needs no refresh. */
  freshUntilMs: number;
  /** The value of a token that was refused. */
  refused: string | null;
}

export type Claim =
  | { kind: 'fresh'; token: Token }
  /** The caller shall fetch; `token` is the one so far. */
  | { kind: 'mine'; token: Token | null }
  /** Another instance fetches. */
  | { kind: 'theirs'; token: Token | null };

export interface TokenRepository {
  claim(request: ClaimRequest): Promise<Claim>;
  /** Ends a claim; a null token leaves the one that is there. */
  release(instance: string, token: Token | null): Promise<void>;
}

/** Who shall do what about the token, and the record that follows from it. */
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
