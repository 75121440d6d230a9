import { useMemo } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { type MapReads, mapReads } from './read-budget.ts';

/** How many documents each part of the map may read for the signed-in member. */
export function useMapReads(): MapReads {
  const { can } = useSession();
  const readsTeam = can('phenomena.readTeam');
  const readsInsights = can('insights.read');
  return useMemo(() => mapReads({ readsTeam, readsInsights }), [readsTeam, readsInsights]);
}
