import {
  type MappedPhenomenon,
  mapPointOf,
  PHENOMENA_COLLECTION,
  pointColumns,
  type ReadonlyPoints,
} from '@nest/model';
import { useMemo } from 'react';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { filterPoints, type TileFilter } from '../../../map/tiles/filter-tiles.ts';
import { audienceOf, newestQuery } from './newest-query.ts';
import { useMapReads } from './use-map-reads.ts';

/**
 * The newest matching phenomena, for a view that counts them instead of listing them. Each is a
 * read; the list shows how many more there are.
 */
export function useNewest(isNeeded: boolean, filter: TileFilter): ReadonlyPoints {
  const { can } = useSession();
  const { newest: most } = useMapReads();
  const canRead = can('phenomena.read');
  const canReadTeam = can('phenomena.readTeam');
  const query = useMemo(
    () =>
      canRead && isNeeded
        ? newestQuery(PHENOMENA_COLLECTION, 'observedAt', audienceOf(canReadTeam), most)
        : null,
    [canRead, isNeeded, canReadTeam, most],
  );
  const { data } = useLiveQuery(phenomenonDocument, query);
  return useMemo(() => {
    const points = (isNeeded ? (data ?? []) : []).flatMap((document) => {
      const point = document.ok ? mapPointOf(document.id, document.data as MappedPhenomenon) : null;
      return point ? [point] : [];
    });
    return filterPoints(pointColumns(points), filter);
  }, [isNeeded, data, filter]);
}
