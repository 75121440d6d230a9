import { z } from 'zod';
import { integer, number, text } from '../fields.ts';
import { tierSchema } from './credits.ts';

/** Mirror of the sky's state for admins; written by functions alone. */
export const SKY_STATUS_PATH = 'insights/sky';

const SNAPSHOT_STATUSES = [
  'live',
  'simulated',
  'stale',
  'cooling-down',
  'refused',
  'none',
] as const;
/**
 * `live` and `simulated`: as fresh as the credits allow, from OpenSky or from the mock; `stale`:
 * older than that; `cooling-down`: OpenSky demands a wait, or the credits are spent; `refused`:
 * OpenSky refuses the credentials; `none`: nothing has been received yet.
 */
export type SnapshotStatus = (typeof SNAPSHOT_STATUSES)[number];
export const snapshotStatusSchema = z.enum(SNAPSHOT_STATUSES);

const unixSeconds = number(0, 1e11);

/** `insights/sky`, and the response of `GET /api/aircraft/status`. Times are Unix seconds. */
export const skyStatusSchema = z.strictObject({
  status: snapshotStatusSchema,
  /** Whether the source is the mock and not OpenSky. */
  simulated: z.boolean(),
  /** The time of this status. */
  atS: unixSeconds,
  /** The newest snapshot: OpenSky's time, and its number of aircraft. */
  snapshotTimeS: unixSeconds.nullable(),
  aircraft: integer(0, 1e6).nullable(),
  /** The last call to OpenSky, and its error if it failed. */
  lastCallS: unixSeconds.nullable(),
  lastFault: text(0, 40).nullable(),
  faultsInARow: integer(0, 1e9),
  /** No call is sent before this time. */
  coolDownUntilS: unixSeconds.nullable(),
  tier: tierSchema,
  creditsLeft: number(0, 1e9),
  creditsSpent: number(0, 1e9),
  /** Credits currently reserved for captures. */
  creditsReserved: number(0, 1e9),
  /** When the credits are full again. */
  creditsResetS: unixSeconds,
  /** Calls charged since the last reset. */
  calls: integer(0, 1e9),
  /** Seconds between refreshes while somebody watches; null if no refresh is left. */
  intervalS: number(0, 1e9).nullable(),
  nextRefreshS: unixSeconds,
});
export type SkyStatus = z.infer<typeof skyStatusSchema>;
