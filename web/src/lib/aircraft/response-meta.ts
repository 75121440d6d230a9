import { type SnapshotStatus, snapshotStatusSchema } from '@nest/model';
import { z } from 'zod';

/** The value for a past snapshot. */
const ARCHIVED = 'archived';
const stateSchema = snapshotStatusSchema.or(z.literal(ARCHIVED));

/** The server's information about the snapshot besides the aircraft. */
export interface ResponseMeta {
  state: SnapshotStatus | typeof ARCHIVED;
  /** Whether the source is the mock and not OpenSky. */
  simulated: boolean;
  /** Unix seconds of the snapshot, or null without one. */
  timeS: number | null;
  /** Seconds until a newer snapshot is available, counted from `readMs`. */
  nextS: number;
  /** When this was received, in ms of this device's clock. */
  readMs: number;
  /** The fault of the server's last call to OpenSky, or null. */
  fault: string | null;
  /** Milliseconds to add to this device's clock to get the server's. */
  skewMs: number;
}

const DEFAULT_NEXT_S = 60;

/** Reads the `X-Sky-…` headers; null if the response is not from the aircraft API. */
export function parseHeaders(headers: Headers, nowMs: number): ResponseMeta | null {
  const state = stateSchema.safeParse(headers.get('x-sky-state'));
  if (!state.success) return null;
  const timeS = numberOf(headers.get('x-sky-time'));
  const ageS = numberOf(headers.get('x-sky-age'));
  return {
    state: state.data,
    simulated: headers.get('x-sky-source') === 'simulated',
    timeS,
    nextS: numberOf(headers.get('x-sky-next')) ?? DEFAULT_NEXT_S,
    readMs: nowMs,
    fault: headers.get('x-sky-fault'),
    skewMs: timeS === null || ageS === null ? 0 : (timeS + ageS) * 1000 - nowMs,
  };
}

export function numberOf(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
