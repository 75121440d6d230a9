import {
  type MappedPhenomenon,
  mapPointOf,
  type Phenomenon,
  type PrivateLocation,
  pointColumns,
  type ReadonlyPoints,
} from '@nest/model';

/** Whether a report comes with the tiles that its author sees; there it may only be counted. */
export const isInTiles = (report: Phenomenon, canReadTeam: boolean): boolean =>
  report.geoprivacy !== 'private' && (report.audience === 'members' || canReadTeam);

/** One's own reports as the map draws them; a private one where its private place is known. */
export function ownPoints(
  reports: readonly { id: string; data: Phenomenon }[],
  places: ReadonlyMap<string, PrivateLocation['location']>,
): ReadonlyPoints {
  return pointColumns(
    reports.flatMap(({ id, data }) => {
      const place = places.get(id);
      const shown: MappedPhenomenon =
        data.geoprivacy === 'private' && place
          ? // For its author alone: tiles are made from what is stored, which has no place.
            { ...data, geoprivacy: 'open', location: place }
          : data;
      const point = mapPointOf(id, shown);
      return point ? [point] : [];
    }),
  );
}

/** Which of one's own reports have a place that only a document of its own tells: the newest. */
export const privateIds = (
  reports: readonly { id: string; data: Phenomenon }[],
  most: number,
): string[] =>
  reports
    .filter(({ data }) => data.geoprivacy === 'private')
    .slice(0, most)
    .map(({ id }) => id);
