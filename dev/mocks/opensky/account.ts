import { randomBytes } from 'node:crypto';
import { TIER_LIMITS, type Tier, windowEndS } from '@nest/model';

export const TOKEN_LIFE_S = 1_800;

/** Credits of one account, or of one address without an account, in one window. */
interface Purse {
  windowEndsAtS: number;
  spent: number;
}

export type Payment =
  | { ok: true; remaining: number }
  | { ok: false; remaining: number; retryAfterS: number };

/** The caller: an account, or an address without one. */
export interface Caller {
  name: string;
  tier: Tier;
}

/** Tokens and credits, as OpenSky manages them; times in Unix seconds. */
export class Accounts {
  readonly #tokens = new Map<string, number>();
  readonly #purses = new Map<string, Purse>();

  /** A bearer token, valid for half an hour. */
  issueToken(nowS: number): string {
    const token = randomBytes(24).toString('base64url');
    this.#tokens.set(token, nowS + TOKEN_LIFE_S);
    return token;
  }

  isValid(token: string, nowS: number): boolean {
    return (this.#tokens.get(token) ?? 0) > nowS;
  }

  /** Invalidates every token, like a restart of the identity server. */
  revokeTokens(): void {
    this.#tokens.clear();
  }

  /** Charges credits, or returns how long there will be none. */
  pay({ name, tier }: Caller, cost: number, nowS: number): Payment {
    const purse = this.#purseOf(name, tier, nowS);
    const remaining = TIER_LIMITS[tier].credits - purse.spent;
    if (cost > remaining) {
      return { ok: false, remaining, retryAfterS: Math.ceil(purse.windowEndsAtS - nowS) };
    }
    purse.spent += cost;
    return { ok: true, remaining: remaining - cost };
  }

  spentBy({ name, tier }: Caller, nowS: number): number {
    return this.#purseOf(name, tier, nowS).spent;
  }

  /** Sets a caller's remaining credits in this window. */
  leave({ name, tier }: Caller, remaining: number, nowS: number): void {
    this.#purseOf(name, tier, nowS).spent = TIER_LIMITS[tier].credits - remaining;
  }

  #purseOf(name: string, tier: Tier, nowS: number): Purse {
    const known = this.#purses.get(name);
    if (known && nowS < known.windowEndsAtS) return known;
    const purse = { windowEndsAtS: windowEndS(tier, nowS), spent: 0 };
    this.#purses.set(name, purse);
    return purse;
  }
}
