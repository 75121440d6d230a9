import { PHENOMENA_COLLECTION, privateLocationPath, type ReadonlyPoints } from '@nest/model';
import { useMemo } from 'react';
import { phenomenonDocument, privateLocationDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDocs, useLiveQuery } from '@/lib/live/use-live.ts';
import type { QueryPlan } from '@/lib/paging/list-query.ts';
import { useSession } from '@/lib/session/session.tsx';
import { newestQuery } from './newest-query.ts';
import { isInTiles, ownPoints, privateIds } from './own-points.ts';
import { useMapReads } from './use-map-reads.ts';

/**
 * The newest of a member's own reports that may be in no readable tile: team records are in tiles
 * that not everybody may read, and private ones are in no tile. Each is a read, and each private
 * location another one.
 */
export function useOwnReports(): ReadonlyPoints {
  const { uid, can } = useSession();
  const canRead = can('phenomena.read');
  const canReadTeam = can('phenomena.readTeam');
  const { ownReports: most, ownPlaces } = useMapReads();
  const query = useMemo(() => {
    if (!canRead) return null;
    const hidden: QueryPlan['equals'] = canReadTeam ? [['geoprivacy', 'private']] : [];
    const equals: QueryPlan['equals'] = [['createdBy', uid], ...hidden];
    return newestQuery(PHENOMENA_COLLECTION, 'observedAt', equals, most);
  }, [canRead, canReadTeam, uid, most]);
  const { data } = useLiveQuery(phenomenonDocument, query);
  const reports = useMemo(
    () =>
      (data ?? []).flatMap((each) =>
        each.ok && !isInTiles(each.data, canReadTeam) ? [{ id: each.id, data: each.data }] : [],
      ),
    [data, canReadTeam],
  );
  const hidden = useMemo(() => privateIds(reports, ownPlaces), [reports, ownPlaces]);
  const places = useLiveDocs(privateLocationDocument, hidden.map(privateLocationPath)).data;
  return useMemo(
    () =>
      ownPoints(
        reports,
        new Map(
          (places ?? []).flatMap((each, i) =>
            each?.ok ? [[hidden[i] ?? '', each.data.location] as const] : [],
          ),
        ),
      ),
    [reports, hidden, places],
  );
}
