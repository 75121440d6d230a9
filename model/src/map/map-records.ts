import type { TimestampLike } from '../timestamp.ts';

/**
 * What functions store for the tiles, under `system`, where clients cannot read. `system/map` names
 * the worker; `pending` lists phenomena whose tiles may be out of date; `places` records how each
 * phenomenon is stored in its tiles. Tiles and places only change together.
 */
export const MAP_STATE_PATH = 'system/map';
export const MAP_PENDING_COLLECTION = `${MAP_STATE_PATH}/pending`;
export const mapPendingPath = (phenomenonId: string) => `${MAP_PENDING_COLLECTION}/${phenomenonId}`;
export const MAP_PLACES_COLLECTION = `${MAP_STATE_PATH}/places`;
export const mapPlacePath = (phenomenonId: string) => `${MAP_PLACES_COLLECTION}/${phenomenonId}`;

/**
 * The id of a job's mark among those named after phenomena. No phenomenon id has a colon, so they
 * cannot collide.
 */
export const jobMarkId = (jobId: string, number: number) => `job:${jobId}:${number}`;

/** `system/map`; if it is missing, a rebuild is due. */
export interface MapState {
  /** `rebuilding`: tiles and places may disagree, and only a rebuild may change them. */
  status: 'idle' | 'rebuilding';
  /** The worker that holds the tiles, and its lease. */
  owner: string | null;
  leaseUntil: TimestampLike | null;
}

/**
 * `system/map/pending/{phenomenonId}`: this phenomenon must be projected again. A job marks all its
 * records with one document, with a `jobMarkId`, and lists them in `ids`.
 */
export interface MapPending {
  at: TimestampLike;
  ids?: string[];
  /** The records are new, so nothing was projected yet. */
  fresh?: boolean;
  /** The job's final mark. */
  last?: boolean;
}
