import { PHENOMENA_COLLECTION, privateLocationPath, type ReadonlyPoints } from '@nest/model';
import { useMemo } from 'react';
import { phenomenonKind, privateLocationKind } from '@/platform/live/kinds.ts';
import { useLiveDocs, useLiveQuery } from '@/platform/live/use-live.ts';
import { useSession } from '@/platform/session/session.tsx';
import { newestQuery } from './newest-query.ts';
import { isInTiles, ownPoints, privateIds } from './own-points.ts';

/**
 * Each is a read, and each private place is one more: with 21 of tiles, 10 shoots and the 10 newest
 * a map stays within its 64.
 */
const MOST = 14;
const MOST_PRIVATE = 8;

/**
 * The newest of a member's own reports: some are kept within the team, in tiles that not everybody
 * may see, and private ones are in no tile at all.
 */
export function useOwnReports(): ReadonlyPoints {
  const { uid, can } = useSession();
  const mayRead = can('phenomena.read');
  const canReadTeam = can('phenomena.readTeam');
  const query = useMemo(
    () =>
      mayRead ? newestQuery(PHENOMENA_COLLECTION, 'observedAt', [['createdBy', uid]], MOST) : null,
    [mayRead, uid],
  );
  const { data } = useLiveQuery(phenomenonKind, query);
  const reports = useMemo(
    () =>
      (data ?? []).flatMap((each) =>
        each.ok && !isInTiles(each.data, canReadTeam) ? [{ id: each.id, data: each.data }] : [],
      ),
    [data, canReadTeam],
  );
  const hidden = useMemo(() => privateIds(reports, MOST_PRIVATE), [reports]);
  const places = useLiveDocs(privateLocationKind, hidden.map(privateLocationPath)).data;
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
