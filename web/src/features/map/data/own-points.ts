import {
  type MappedPhenomenon,
  mapPointOf,
  type Phenomenon,
  type PrivateLocation,
  pointColumns,
  type ReadonlyPoints,
} from '@nest/model';

/** Whether a report is in the tiles that its author can read, where it may only be counted. */
export const isInTiles = (report: Phenomenon, canReadTeam: boolean): boolean =>
  report.geoprivacy !== 'private' && (report.audience === 'members' || canReadTeam);

/** One's own reports for the map; a private one if its private location is known. */
export function ownPoints(
  reports: readonly { id: string; data: Phenomenon }[],
  places: ReadonlyMap<string, PrivateLocation['location']>,
): ReadonlyPoints {
  return pointColumns(
    reports.flatMap(({ id, data }) => {
      const place = places.get(id);
      const shown: MappedPhenomenon =
        data.geoprivacy === 'private' && place
          ? // For its author alone: tiles are built from public data, which has no location for it.
            { ...data, geoprivacy: 'open', location: place }
          : data;
      const point = mapPointOf(id, shown);
      return point ? [point] : [];
    }),
  );
}

/** The newest of one's own reports whose location is only in a private document. */
export const privateIds = (
  reports: readonly { id: string; data: Phenomenon }[],
  most: number,
): string[] =>
  reports
    .filter(({ data }) => data.geoprivacy === 'private')
    .slice(0, most)
    .map(({ id }) => id);
