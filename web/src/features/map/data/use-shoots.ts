import { SHOOTS_COLLECTION } from '@nest/model';
import { useMemo } from 'react';
import { shootDocument } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import type { TitledShoot } from '../panel/use-in-view.ts';
import { audienceOf, newestQuery } from './newest-query.ts';
import { useMapReads } from './use-map-reads.ts';

/** The newest shoots that the member may see, for the map; each is a read. */
export function useShoots(isShown: boolean): readonly TitledShoot[] {
  const { can } = useSession();
  const { shoots: most } = useMapReads();
  const canRead = can('phenomena.read') && isShown;
  const canReadTeam = can('phenomena.readTeam');
  const newest = useMemo(
    () =>
      canRead ? newestQuery(SHOOTS_COLLECTION, 'startedAt', audienceOf(canReadTeam), most) : null,
    [canRead, canReadTeam, most],
  );
  const { data } = useLiveQuery(shootDocument, newest);
  return useMemo(
    () =>
      (data ?? []).flatMap((document): TitledShoot[] => {
        if (!document.ok || !document.data.location) return [];
        const { title, startedAt, location, path, orientation, status } = document.data;
        const { id } = document;
        return [
          { id, title, startedAtMs: startedAt.toMillis(), location, path, orientation, status },
        ];
      }),
    [data],
  );
}
