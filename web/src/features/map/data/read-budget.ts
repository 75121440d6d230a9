import { MAX_TILES_IN_VIEW } from '@nest/model';

/** Documents that opening the map may read, however many there are. */
export const MOST_MAP_READS = 64;

/** The member, the session and the map settings. */
const ACCOUNT_READS = 3;
/**
 * A member who may not read the dashboard's rollup gets counts of three periods, each up to a
 * thousand.
 */
const COUNTED_PERIODS = 3;
const MOST_LISTED = 10;

/** How many documents each part of the map may read. */
export interface MapReads {
  account: number;
  /** Of all audiences, including their indices. */
  tiles: number;
  headline: number;
  /** Own reports that are in no tile the member can read. */
  ownReports: number;
  /** Locations of own private reports, one document each. */
  ownPlaces: number;
  shoots: number;
  /** The newest phenomena, for the list of a view that is only counted. */
  newest: number;
}

/**
 * Distributes the read budget of opening the map. Tiles come first; members who read the tiles of
 * two audiences get shorter lists.
 */
export function mapReads(member: { readsTeam: boolean; readsInsights: boolean }): MapReads {
  const { readsTeam, readsInsights } = member;
  const tiles = (readsTeam ? 2 : 1) * (MAX_TILES_IN_VIEW + 1);
  const headline = readsInsights ? 1 : COUNTED_PERIODS;
  // The team's tiles contain all of a reader's own reports except private ones, which take two
  // documents each.
  const ownReports = readsTeam ? 3 : 14;
  const ownPlaces = readsTeam ? 3 : 5;
  const taken = ACCOUNT_READS + tiles + headline + ownReports + ownPlaces;
  const each = Math.min(MOST_LISTED, Math.floor((MOST_MAP_READS - taken) / 2));
  return {
    account: ACCOUNT_READS,
    tiles,
    headline,
    ownReports,
    ownPlaces,
    shoots: each,
    newest: each,
  };
}
