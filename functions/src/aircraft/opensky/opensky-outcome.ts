import type { AircraftSnapshot } from '@nest/model';

/** The ways in which OpenSky does not answer, each a normal state to design for. */
export const FAULTS = [
  /** No whole answer within the time limit. */
  'slow',
  /** No connection: the call never arrived. */
  'unreachable',
  /** 401, with a fresh token too. */
  'unauthorized',
  /** 403: the address or the account is blocked. */
  'forbidden',
  /** 429: the credits are spent. */
  'limited',
  /** 5xx. */
  'unavailable',
  /** JSON that ends early, or an answer that is none of OpenSky's. */
  'malformed',
  /** 200 without a single aircraft, which is not a quiet sky. */
  'empty',
  /** 400 and other answers that blame the request. */
  'rejected',
  /** 404: there is no such thing. */
  'absent',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Failure {
  ok: false;
  fault: Fault;
  /** False if the call never left, so that it cannot have cost a credit. */
  sent: boolean;
  /** Seconds that a 429 asks to wait, or null. */
  retryAfterS: number | null;
  /** `X-Rate-Limit-Remaining`, or null. */
  remaining: number | null;
}

interface Success<T> {
  ok: true;
  value: T;
  /** `X-Rate-Limit-Remaining`, or null. */
  remaining: number | null;
}

/** What became of a call: a value always, never an exception. */
export type Outcome<T> = Success<T> | Failure;

export interface States {
  snapshot: AircraftSnapshot;
  /** Vectors of the answer that were no state vectors. */
  dropped: number;
}

export const failure = (fault: Fault, details: Partial<Failure> = {}): Failure => ({
  ok: false,
  fault,
  sent: true,
  retryAfterS: null,
  remaining: null,
  ...details,
});
