import type { AircraftSnapshot } from '@nest/model';

/** The ways in which OpenSky fails; each is an expected state. */
export const FAULTS = [
  /** No complete response within the time limit. */
  'slow',
  /** No connection: the call was never received. */
  'unreachable',
  /** 401, with a fresh token too. */
  'unauthorized',
  /** 403: the address or the account is blocked. */
  'forbidden',
  /** 429: the credits are spent. */
  'limited',
  /** 5xx. */
  'unavailable',
  /** Truncated JSON, or a response that is not OpenSky's. */
  'malformed',
  /** 200 without any aircraft, which is not plausible. */
  'empty',
  /** 400 and other responses that blame the request. */
  'rejected',
  /** 404: not found. */
  'absent',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Failure {
  ok: false;
  fault: Fault;
  /** False if the call was never sent, so that it cannot have cost a credit. */
  sent: boolean;
  /** Seconds to wait after a 429, or null. */
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

/** The result of a call: always a value, never an exception. */
export type Outcome<T> = Success<T> | Failure;

export interface States {
  snapshot: AircraftSnapshot;
  /** Vectors of the response that were invalid. */
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
