import type { TimestampLike } from '../timestamp.ts';

/**
 * What functions keep of the tiles, under `system`, where no client reads. `system/map` says who
 * works on them; `pending` names phenomena whose tiles may be out of date; `places` says for each
 * phenomenon on the map as what its tiles hold it. Tiles and places are only changed together.
 */
export const MAP_STATE_PATH = 'system/map';
export const MAP_PENDING_COLLECTION = `${MAP_STATE_PATH}/pending`;
export const mapPendingPath = (phenomenonId: string) => `${MAP_PENDING_COLLECTION}/${phenomenonId}`;
export const MAP_PLACES_COLLECTION = `${MAP_STATE_PATH}/places`;
export const mapPlacePath = (phenomenonId: string) => `${MAP_PLACES_COLLECTION}/${phenomenonId}`;

/**
 * The name of a job's mark among those that are named after phenomena. No id of a phenomenon has a colon,
 * so nobody can take the name.
 */
export const jobMarkId = (jobId: string, number: number) => `job:${jobId}:${number}`;

/** `system/map`; where it is missing, a rebuild is due. */
export interface MapState {
  /** `rebuilding`: tiles and places may disagree, and nothing but a rebuild may touch them. */
  status: 'idle' | 'rebuilding';
  /** The worker that holds the tiles, and until when. */
  owner: string | null;
  leaseUntil: TimestampLike | null;
}

/**
 * `system/map/pending/{phenomenonId}`: look at this phenomenon again. A job marks all its records with
 * one document, by `jobMarkId`, and names them in `ids`.
 */
export interface MapPending {
  at: TimestampLike;
  ids?: string[];
  /** Nothing can have been projected of these records yet: they are new. */
  fresh?: boolean;
  /** The job sets no other mark. */
  last?: boolean;
}
